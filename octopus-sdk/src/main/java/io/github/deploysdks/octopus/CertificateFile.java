package io.github.deploysdks.octopus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;

/** Reads a certificate's file. */
final class CertificateFile {
    /** Of a file with a long chain; what is bigger was chosen by mistake. */
    private static final int MOST_BYTES = 1 << 20;

    private CertificateFile() {}

    static String base64(Path file) {
        Objects.requireNonNull(file, "file");
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new IllegalArgumentException("The certificate's file cannot be read: " + e, e);
        }
        if (bytes.length == 0) {
            throw new IllegalArgumentException("The certificate's file is empty: " + file);
        }
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("The file has more than 1 MiB, which no certificate has: " + file);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
