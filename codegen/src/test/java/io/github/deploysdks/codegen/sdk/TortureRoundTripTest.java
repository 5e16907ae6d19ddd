package io.github.deploysdks.codegen.sdk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.deploysdks.core.testing.OpenApi;
import io.github.deploysdks.core.testing.RoundTrips;
import io.github.deploysdks.torture.model.ModelAdapters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TortureRoundTripTest {
    @TestFactory
    Stream<DynamicTest> everyModelGivesBackWhatItWasReadFrom() throws IOException {
        Map<?, ?> document = new ObjectMapper(new YAMLFactory())
                .readValue(Path.of("src/test/resources/torture.yaml").toFile(), Map.class);
        OpenApi api = OpenApi.of(new ObjectMapper().writeValueAsString(document));
        return new RoundTrips(api, "io.github.deploysdks.torture.model", ModelAdapters.INSTANCE).tests();
    }
}
