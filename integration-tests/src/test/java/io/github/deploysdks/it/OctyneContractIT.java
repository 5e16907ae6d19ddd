package io.github.deploysdks.it;

import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.examples.mock.MockServer;
import io.github.deploysdks.octyne.OctyneClient;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@Prism("octyne")
class OctyneContractIT {
    @TestFactory
    Stream<DynamicTest> everyOperationSendsAndUnderstandsWhatTheDocumentSays(MockServer mock) throws IOException {
        Recorder recorder = new Recorder();
        OctyneClient client = OctyneClient.builder()
                .baseUrl(mock.url())
                .token("EXAMPLE")
                .httpClient(recorder.client())
                .retry(RetryPolicy.none())
                .build();
        Contract contract = new Contract("octyne", mock, recorder, Set.of("id"), (operation, async) -> {
            if (operation.path().startsWith("/server/{id}")) {
                return async ? client.server("lobby").async() : client.server("lobby");
            }
            return async ? client.async() : client;
        });
        return contract.tests().onClose(client::close);
    }
}
