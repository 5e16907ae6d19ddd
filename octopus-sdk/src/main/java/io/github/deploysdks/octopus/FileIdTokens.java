package io.github.deploysdks.octopus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Reads id tokens from a file that something else keeps up to date. */
record FileIdTokens(Path file) implements Supplier<String> {
    @Override
    public String get() {
        String text;
        try {
            text = Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("The file of the id token is missing: " + file, e);
        } catch (IOException e) {
            throw new IllegalStateException("The file of the id token cannot be read: " + file + " (" + e + ")", e);
        }
        if (text.isEmpty()) {
            throw new IllegalStateException("The file of the id token is blank: " + file);
        }
        return text;
    }
}
