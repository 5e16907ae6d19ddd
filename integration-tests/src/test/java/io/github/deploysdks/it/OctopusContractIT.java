package io.github.deploysdks.it;

import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.examples.mock.MockServer;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@Prism("octopus")
class OctopusContractIT {
    @TestFactory
    Stream<DynamicTest> everyOperationSendsAndUnderstandsWhatTheDocumentSays(MockServer mock) throws IOException {
        Recorder recorder = new Recorder();
        OctopusClient client = OctopusClient.builder()
                .serverUrl(mock.url())
                .credentials(OctopusCredentials.apiKey("API-EXAMPLE"))
                .httpClient(recorder.client())
                .retry(RetryPolicy.none())
                .build();
        Contract contract = new Contract("octopus", mock, recorder, Set.of("spaceId"), (operation, async) -> {
            if (operation.path().startsWith("/api/{spaceId}")) {
                return async ? client.space("Spaces-1").async() : client.space("Spaces-1");
            }
            return async ? client.system().async() : client.system();
        });
        return contract.tests().onClose(client::close);
    }
}
