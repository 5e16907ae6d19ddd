package io.github.deploysdks.core.http;

import io.github.deploysdks.core.error.TransportException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that the server is sending. Read them once, and close this: until then the connection is in use.
 *
 * <p>Where the connection breaks half way, {@link #stream()} throws an {@link IOException} from its reads, and the
 * other ways of reading a {@link TransportException}.
 */
public final class Download implements AutoCloseable {
    /** What a failure while reading becomes. */
    @FunctionalInterface
    public interface FailureMapper {
        /** The exception to throw. */
        RuntimeException map(IOException failure);
    }

    private final InputStream stream;
    private final long length;
    private final @Nullable String contentType;
    private final ResponseInfo response;
    private final FailureMapper failures;
    private @Nullable ProgressListener progress;

    private Download(
            InputStream stream,
            long length,
            @Nullable String contentType,
            ResponseInfo response,
            FailureMapper failures) {
        this.stream = Objects.requireNonNull(stream, "stream");
        this.length = length;
        this.contentType = contentType;
        this.response = response;
        this.failures = failures;
    }

    /**
     * For the SDK, and for tests of those who use it.
     *
     * @param length the number of bytes, or {@link ProgressListener#UNKNOWN}
     */
    public static Download of(
            InputStream stream,
            long length,
            @Nullable String contentType,
            ResponseInfo response,
            FailureMapper failures) {
        return new Download(stream, length, contentType, response, failures);
    }

    /** Has someone hear how far the bytes are. */
    public Download onProgress(ProgressListener progress) {
        this.progress = progress;
        return this;
    }

    /** The bytes. Closing the stream closes this. */
    public InputStream stream() {
        return progress == null ? stream : new Counting(stream, length, progress);
    }

    /** The number of bytes, or {@link ProgressListener#UNKNOWN} if the server does not say. */
    public long length() {
        return length;
    }

    /** The media type the server names; null if it names none. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** Status and headers of the response. */
    public ResponseInfo response() {
        return response;
    }

    /**
     * All of the bytes, in memory; closes this.
     *
     * @throws TransportException if the connection breaks
     */
    public byte[] bytes() {
        try (InputStream in = stream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw failures.map(e);
        }
    }

    /**
     * All of the bytes as text, in memory, in the character set of the media type, else UTF-8; closes this.
     *
     * @throws TransportException if the connection breaks
     */
    public String text() {
        return new String(bytes(), charset());
    }

    /**
     * Saves the bytes and closes this. They go to a file beside {@code file} first, which takes the name {@code file}
     * only when all of them have arrived: where this fails, {@code file} is as it was before.
     *
     * @return {@code file}
     * @throws TransportException if the connection breaks
     * @throws IOException if the file cannot be written
     */
    public Path saveTo(Path file) throws IOException {
        try (InputStream in = stream()) {
            Path target = file.toAbsolutePath();
            Path folder = target.getParent();
            if (folder == null || Files.isDirectory(target)) {
                throw new FileSystemException(file.toString(), null, "is a folder; name a file to save to");
            }
            // The target's name is not part of it: it may be as long as names can be.
            Path part = folder.resolve("." + UUID.randomUUID() + ".part");
            try {
                copy(in, part);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return file;
    }

    private void copy(InputStream in, Path part) throws IOException {
        byte[] buffer = new byte[128 * 1024];
        try (var out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (true) {
                int count = fill(buffer, in);
                if (count == 0) {
                    return;
                }
                out.write(buffer, 0, count);
            }
        }
    }

    /** The network gives a few kilobytes at a time; writing them one by one takes longer than they took to come. */
    private int fill(byte[] buffer, InputStream in) {
        int filled = 0;
        try {
            while (filled < buffer.length) {
                int count = in.read(buffer, filled, buffer.length - filled);
                if (count < 0) {
                    break;
                }
                filled += count;
            }
        } catch (IOException e) {
            throw failures.map(e);
        }
        return filled;
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Charset charset() {
        if (contentType != null) {
            for (String parameter : contentType.split(";", -1)) {
                String trimmed = parameter.trim();
                if (trimmed.regionMatches(true, 0, "charset=", 0, 8)) {
                    String name = trimmed.substring(8).replace("\"", "");
                    try {
                        return Charset.forName(name);
                    } catch (IllegalArgumentException e) {
                        return StandardCharsets.UTF_8;
                    }
                }
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** Gives the connection back. What was not read yet is lost. */
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw failures.map(e);
        }
    }

    @Override
    public String toString() {
        return "Download{" + (length < 0 ? "unknown length" : length + " bytes") + ", " + contentType + "}";
    }

    private static final class Counting extends FilterInputStream {
        private final long total;
        private final ProgressListener progress;
        private long transferred;

        Counting(InputStream in, long total, ProgressListener progress) {
            super(in);
            this.total = total;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? -1 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            int read = super.read(bytes, offset, count);
            count(read);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            count(skipped);
            return skipped;
        }

        private void count(long read) {
            if (read > 0) {
                transferred += read;
                progress.onProgress(transferred, total);
            }
        }
    }
}
