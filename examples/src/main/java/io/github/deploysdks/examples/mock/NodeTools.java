package io.github.deploysdks.examples.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Node programs that a folder's {@code package-lock.json} pins, installed when they are first needed. */
public final class NodeTools {
    private static final int OLDEST = 20;
    private static final Pattern MAJOR = Pattern.compile("v(\\d+)\\.");

    private final Path folder;

    private NodeTools(Path folder) {
        this.folder = folder;
    }

    /**
     * The programs of a folder. Installs them with {@code npm ci} unless the same ones are there already.
     *
     * @param folder holds {@code package.json} and {@code package-lock.json}
     * @throws IllegalStateException if Node is missing or too old, or npm fails; the message says what to do
     */
    public static NodeTools in(Path folder) {
        checkNode();
        NodeTools tools = new NodeTools(folder.toAbsolutePath().normalize());
        tools.install();
        return tools;
    }

    /** A file of an installed package, such as {@code @stoplight/prism-cli/dist/index.js}. */
    public Path file(String path) {
        return folder.resolve("node_modules").resolve(path);
    }

    /**
     * The output of a Node script.
     *
     * @throws IllegalStateException if it fails; the message holds its output
     */
    public String run(String... command) {
        return run(folder, command);
    }

    private static void checkNode() {
        String version;
        try {
            version = run(Path.of("."), "node", "--version").strip();
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "Node " + OLDEST + " or newer is needed to play the servers, and there is no 'node' on the"
                            + " path (Debian: apt-get install nodejs npm; elsewhere: nodejs.org)",
                    e);
        }
        Matcher major = MAJOR.matcher(version);
        if (!major.find() || Integer.parseInt(major.group(1)) < OLDEST) {
            throw new IllegalStateException(
                    "Node " + OLDEST + " or newer is needed to play the servers; this is " + version);
        }
    }

    private void install() {
        Path lock = folder.resolve("package-lock.json");
        Path stamp = folder.resolve("node_modules/.installed-package-lock.json");
        // Two builds, or two forks of one, may come here at once.
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && Files.exists(stamp) && Files.readString(stamp).equals(Files.readString(lock))) {
                return;
            }
            run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
            Files.writeString(stamp, Files.readString(lock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(Path where, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(where.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot run " + List.of(command).get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while running " + List.of(command).get(0), e);
        }
    }
}
