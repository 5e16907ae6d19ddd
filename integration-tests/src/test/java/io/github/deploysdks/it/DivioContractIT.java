package io.github.deploysdks.it;

import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.divio.DivioClient;
import io.github.deploysdks.examples.mock.MockServer;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@Prism("divio")
class DivioContractIT {
    @TestFactory
    Stream<DynamicTest> everyOperationSendsAndUnderstandsWhatTheDocumentSays(MockServer mock) throws IOException {
        Recorder recorder = new Recorder();
        DivioClient client = DivioClient.builder()
                .baseUrl(mock.url())
                .token("EXAMPLE")
                .httpClient(recorder.client())
                .retry(RetryPolicy.none())
                .build();
        Contract contract =
                new Contract("divio", mock, recorder, Set.of(), (operation, async) -> async ? client.async() : client);
        return contract.tests().onClose(client::close);
    }
}
