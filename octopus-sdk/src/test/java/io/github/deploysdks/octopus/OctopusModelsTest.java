package io.github.deploysdks.octopus;

import io.github.deploysdks.core.testing.OpenApi;
import io.github.deploysdks.core.testing.RoundTrips;
import io.github.deploysdks.octopus.model.ModelAdapters;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Nothing is lost on the way from the server to the SDK and back. */
class OctopusModelsTest {
    @TestFactory
    Stream<DynamicTest> everyModelGivesBackWhatItWasReadFrom() {
        OpenApi api = OpenApi.ofPlatform("octopus");
        return new RoundTrips(api, "io.github.deploysdks.octopus.model", ModelAdapters.INSTANCE).tests();
    }
}
