package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.core.http.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Request bodies that are no JSON. */
public final class Bodies {
    private static final int CHUNK = 64 * 1024;

    private Bodies() {}

    /** Text. */
    public static RequestBody text(String text, String mediaType) {
        return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), MediaType.get(mediaType));
    }

    /** No content, for methods that HTTP wants to have a body. */
    public static RequestBody empty() {
        return RequestBody.create(new byte[0]);
    }

    /** Bytes as they are. */
    public static RequestBody of(Upload upload) {
        return new UploadBody(upload);
    }

    /** The bytes of an upload, without a media type. */
    static RequestBody untyped(Upload upload) {
        return new UploadBody(upload, null);
    }

    /** Begins a form. */
    public static Form form() {
        return new Form();
    }

    /** A {@code multipart/form-data} body. */
    public static final class Form {
        private final MultipartBody.Builder parts =
                new MultipartBody.Builder(UUID.randomUUID().toString()).setType(MultipartBody.FORM);

        private Form() {}

        /** A file; null is left out. */
        public Form file(String name, @Nullable Upload upload) {
            if (upload != null) {
                parts.addPart(disposition(name, upload.fileName()), new UploadBody(upload));
            }
            return this;
        }

        /** A plain value; null is left out. */
        public Form field(String name, @Nullable Object value) {
            String text = Query.text(value);
            if (text != null) {
                parts.addPart(disposition(name, null), RequestBody.create(text, null));
            }
            return this;
        }

        /** The body. */
        public RequestBody build() {
            return parts.build();
        }

        /**
         * The file name as raw UTF-8 with backslash escapes (RFC 6266's quoted-string). OkHttp's own way, the browsers'
         * percent escapes, is taken literally by servers that are no browsers' friends.
         */
        private static Headers disposition(String name, @Nullable String fileName) {
            StringBuilder value = new StringBuilder("form-data; name=");
            quote(value, name);
            if (fileName != null) {
                value.append("; filename=");
                quote(value, fileName);
            }
            return new Headers.Builder()
                    .addUnsafeNonAscii("Content-Disposition", value.toString())
                    .build();
        }

        private static void quote(StringBuilder out, String text) {
            out.append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') {
                    out.append('\\');
                }
                out.append(c);
            }
            out.append('"');
        }
    }

    static final class UploadBody extends RequestBody {
        private final Upload upload;
        private final @Nullable MediaType mediaType;

        UploadBody(Upload upload) {
            this(upload, MediaType.get(upload.contentType()));
        }

        UploadBody(Upload upload, @Nullable MediaType mediaType) {
            this.upload = upload;
            this.mediaType = mediaType;
        }

        @Override
        public @Nullable MediaType contentType() {
            return mediaType;
        }

        @Override
        public long contentLength() {
            return Math.max(upload.length(), -1);
        }

        @Override
        public boolean isOneShot() {
            return !upload.isRepeatable();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try (InputStream in = open()) {
                copy(in, sink);
            } catch (RuntimeException e) {
                // As an IOException it counts as a failed request on the way up: it is logged, and not tried again.
                throw new SdkFailure(e);
            }
        }

        private InputStream open() throws IOException {
            try {
                return upload.source().open();
            } catch (IOException e) {
                throw new UploadFailure("the bytes to upload cannot be read (" + e + ")", e);
            }
        }

        private void copy(InputStream in, BufferedSink sink) throws IOException {
            ProgressListener progress = upload.progress();
            long total = upload.length() < 0 ? ProgressListener.UNKNOWN : upload.length();
            long sent = 0;
            byte[] chunk = new byte[CHUNK];
            for (int count = read(in, chunk); count >= 0; count = read(in, chunk)) {
                if (total >= 0 && sent + count > total) {
                    throw new UploadFailure(
                            "the upload was announced as " + total + " bytes, but there are more", null);
                }
                sink.write(chunk, 0, count);
                sent += count;
                if (progress != null && count > 0) {
                    progress.onProgress(sent, total);
                }
            }
            if (total >= 0 && sent != total) {
                throw new UploadFailure(
                        "the upload was announced as " + total + " bytes, but " + sent + " were there", null);
            }
        }

        private static int read(InputStream in, byte[] chunk) throws IOException {
            try {
                return in.read(chunk);
            } catch (IOException e) {
                throw new UploadFailure("the bytes to upload cannot be read (" + e + ")", e);
            }
        }
    }

    /** The bytes of a small JSON body. */
    static RequestBody json(Buffer json) {
        return RequestBody.create(json.readByteString(), MediaType.get("application/json; charset=utf-8"));
    }
}
