package io.github.deploysdks.divio;

import io.github.deploysdks.core.testing.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DivioArchitectureTest {
    @TestFactory
    Stream<DynamicTest> keepsToTheArchitecture() {
        return ArchitectureRules.tests("io.github.deploysdks.divio");
    }
}
