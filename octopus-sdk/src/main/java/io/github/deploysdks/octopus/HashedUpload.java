package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.octopus.model.BuiltInPackage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An upload that keeps count of what is sent of it, to tell it again on the server without reading it twice. */
final class HashedUpload {
    private final Upload upload;
    private volatile @Nullable Sent sent;

    /** Bytes that were read to their end. */
    private record Sent(long bytes, String sha1) {}

    HashedUpload(Upload original) {
        this.upload = original.through(this::hashed);
    }

    Upload upload() {
        return upload;
    }

    /** Whether all of it was sent. */
    boolean isSent() {
        Sent whole = sent;
        return whole != null && (upload.length() < 0 || upload.length() == whole.bytes());
    }

    /** Whether it was sent, and is what the server has. */
    boolean isWhat(BuiltInPackage stored) {
        Sent whole = sent;
        if (whole == null) {
            return false;
        }
        String hash = stored.hash();
        if (hash == null || hash.isEmpty()) {
            return Long.valueOf(whole.bytes()).equals(stored.packageSizeBytes());
        }
        return hash.equalsIgnoreCase(whole.sha1());
    }

    private InputStream hashed(InputStream in) {
        sent = null;
        MessageDigest digest = sha1();
        return new FilterInputStream(in) {
            private long bytes;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : (one[0] & 0xff);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                if (count > 0) {
                    bytes += count;
                    digest.update(buffer, offset, count);
                } else if (count < 0 && sent == null) {
                    sent = new Sent(bytes, HexFormat.of().formatHex(digest.digest()));
                }
                return count;
            }
        };
    }

    /** What the server tells of packages, and no more than a checksum here. */
    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
