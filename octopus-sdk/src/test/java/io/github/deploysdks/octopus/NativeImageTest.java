package io.github.deploysdks.octopus;

import io.github.deploysdks.core.testing.NativeImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NativeImageTest {
    @Test
    void metadataIsThatOfTheInterfaces() throws IOException {
        NativeImage.metadataIsThatOfTheInterfaces();
    }
}
