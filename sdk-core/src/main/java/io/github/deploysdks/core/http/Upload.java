package io.github.deploysdks.core.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to send, with the name the server is to know them by. They are streamed and never held in memory as a whole,
 * unless they were given as an array.
 */
public final class Upload {
    /** Opens the bytes from their beginning. */
    @FunctionalInterface
    public interface Source {
        /** A new stream; the SDK closes it. */
        InputStream open() throws IOException;
    }

    private final String fileName;
    private final String contentType;
    private final long length;
    private final boolean repeatable;
    private final Source source;
    private final @Nullable ProgressListener progress;

    private Upload(
            String fileName,
            String contentType,
            long length,
            boolean repeatable,
            Source source,
            @Nullable ProgressListener progress) {
        this.fileName = checkName(fileName);
        this.contentType = Objects.requireNonNull(contentType, "contentType");
        this.length = length;
        this.repeatable = repeatable;
        this.source = source;
        this.progress = progress;
    }

    /**
     * A file, under its own name.
     *
     * @throws IllegalArgumentException if there is no readable file
     */
    public static Upload of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file to upload: " + file);
        }
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("The file to upload may not be read: " + file);
        }
        long size;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("The size of the file to upload cannot be read: " + file, e);
        }
        return of(file.getFileName().toString(), size, () -> Files.newInputStream(file));
    }

    /** An array of bytes, which must not be changed before the upload is over. */
    public static Upload of(String fileName, byte[] bytes) {
        return of(fileName, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * Bytes that can be opened again if the request is repeated. Where they cannot be read, or are not as many as said,
     * the call ends with a {@link io.github.deploysdks.core.error.TransportException}.
     *
     * @param length their number, or a negative number if it is not known
     */
    public static Upload of(String fileName, long length, Source source) {
        return new Upload(fileName, "application/octet-stream", length, true, source, null);
    }

    /**
     * A stream that can be read once: a request that needs to be repeated fails instead. The SDK closes it when it has read
     * it; a call that fails before, for instance without a connection, leaves it as it is.
     *
     * @param length the number of bytes, or a negative number if it is not known
     */
    public static Upload of(String fileName, long length, InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        AtomicBoolean opened = new AtomicBoolean();
        Source once = () -> {
            if (opened.getAndSet(true)) {
                throw new IOException("This upload's stream was read already");
            }
            return stream;
        };
        return new Upload(fileName, "application/octet-stream", length, false, once, null);
    }

    /** The same bytes under another name. */
    public Upload withFileName(String fileName) {
        return new Upload(fileName, contentType, length, repeatable, source, progress);
    }

    /**
     * The same bytes with a media type other than {@code application/octet-stream}.
     *
     * @throws IllegalArgumentException if it is no media type
     */
    public Upload withContentType(String contentType) {
        if (MediaType.parse(contentType) == null) {
            throw new IllegalArgumentException("No media type such as application/zip: '" + contentType + "'");
        }
        return new Upload(fileName, contentType, length, repeatable, source, progress);
    }

    /** The same bytes, with someone who hears how far they are. */
    public Upload onProgress(ProgressListener progress) {
        return new Upload(fileName, contentType, length, repeatable, source, progress);
    }

    /**
     * The same bytes through a stream of one's own, that counts or hashes them, for instance.
     *
     * @param stream wraps the stream of the bytes each time it is opened; it may not change how many there are
     */
    public Upload through(UnaryOperator<InputStream> stream) {
        return new Upload(fileName, contentType, length, repeatable, () -> stream.apply(source.open()), progress);
    }

    /** The name the server is to know the bytes by. */
    public String fileName() {
        return fileName;
    }

    /** The media type. */
    public String contentType() {
        return contentType;
    }

    /** The number of bytes; negative if not known. */
    public long length() {
        return length;
    }

    /** Whether the bytes can be read again. */
    public boolean isRepeatable() {
        return repeatable;
    }

    /** Where the bytes come from. */
    public Source source() {
        return source;
    }

    /** Who hears how far they are; null if nobody. */
    public @Nullable ProgressListener progress() {
        return progress;
    }

    @Override
    public String toString() {
        return "Upload{" + fileName + (length < 0 ? "" : ", " + length + " bytes") + "}";
    }

    private static String checkName(String fileName) {
        if (fileName.isBlank()) {
            throw new IllegalArgumentException("The file name of an upload is blank");
        }
        if (fileName.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException(
                    "The file name of an upload holds a line break or NUL, which HTTP cannot carry");
        }
        return fileName;
    }
}
