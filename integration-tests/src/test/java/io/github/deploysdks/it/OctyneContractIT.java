package io.github.deploysdks.it;

import io.github.deploysdks.examples.mock.MockServer;
import io.github.deploysdks.octyne.PlainOctyne;
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
        PlainOctyne octyne = new PlainOctyne(mock.url(), recorder.client());
        Contract contract = new Contract(
                "octyne",
                mock,
                recorder,
                Set.of("id"),
                (operation, async) -> operation.path().startsWith("/server/{id}")
                        ? octyne.server("lobby", async)
                        : octyne.root(async));
        return contract.tests().onClose(octyne::close);
    }
}
