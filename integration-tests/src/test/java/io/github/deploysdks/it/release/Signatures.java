package io.github.deploysdks.it.release;

import java.io.IOException;
import java.nio.file.Path;

/** Tells whether a signature is one of a file. */
interface Signatures {
    /** Whether {@code signature} is a good one of {@code file}. */
    boolean good(Path signature, Path file) throws IOException;

    /** As gpg verifies it, with the public keys of {@code GNUPGHOME}. */
    static Signatures gpg() {
        return (signature, file) -> {
            Process gpg = new ProcessBuilder("gpg", "--batch", "--verify", signature.toString(), file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return gpg.waitFor() == 0;
            } catch (InterruptedException e) {
                gpg.destroy();
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while gpg verified " + signature, e);
            }
        };
    }
}
