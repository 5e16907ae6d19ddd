package io.github.deploysdks.octopus;

import io.github.deploysdks.core.testing.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OctopusArchitectureTest {
    @TestFactory
    Stream<DynamicTest> keepsToTheArchitecture() {
        return ArchitectureRules.tests("io.github.deploysdks.octopus");
    }
}
