package io.github.deploysdks.octyne;

import io.github.deploysdks.core.http.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;

/**
 * Uploads a file that is bigger than the memory it is given, and downloads it again. Arguments: the node's URL, user, password,
 * an empty folder, megabytes. Run in a process of its own by {@link BigTransferTest}.
 */
public final class BigTransfer {
    private BigTransfer() {}

    /** Prints the checksums of what went and came, and the rates. */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Path folder = Path.of(args[3]);
        Path sent = write(folder.resolve("sent"), Integer.parseInt(args[4]));
        Path received = folder.resolve("received");
        try (OctyneClient octyne =
                OctyneClient.builder().baseUrl(args[0]).login(args[1], args[2]).build()) {
            ServerFiles files = octyne.server("files").files();
            long start = System.nanoTime();
            long stored = files.uploadTo("big", Upload.of(sent)).size();
            long up = System.nanoTime();
            files.downloadTo("big", received);
            long down = System.nanoTime();
            files.uploadTo("big", Upload.of("x", -1, Files.newInputStream(received)));
            files.delete("big");
            System.out.println("stored " + stored);
            System.out.println("sent " + checksum(sent));
            System.out.println("received " + checksum(received));
            System.out.printf(
                    "up %.0f MB/s, down %.0f MB/s%n", stored * 1e3 / (up - start), stored * 1e3 / (down - up));
        }
    }

    private static Path write(Path file, int megabytes) throws IOException {
        byte[] chunk = new byte[1 << 20];
        Random random = new Random(megabytes);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < megabytes; i++) {
                random.nextBytes(chunk);
                out.write(chunk);
            }
        }
        return file;
    }

    private static String checksum(Path file) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] chunk = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                digest.update(chunk, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
