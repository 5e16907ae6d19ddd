package io.github.deploysdks.octyne;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Tells an archive that is complete from one that is still being written, by how it ends. Nothing is kept in memory. */
final class ArchiveEnd {
    private static final int TAIL = 1024;
    private static final int ZIP_END = 0x06054b50;
    private static final int ZSTD = 0xfd2fb528;
    private static final int ZSTD_SKIPPED = 0x184d2a50;

    private ArchiveEnd() {}

    /** Reads an archive to its end. */
    static boolean isComplete(ArchiveFormat format, InputStream archive) throws IOException {
        return switch (format) {
            case ZIP, ZIP_STORED -> endsLikeZip(tail(archive));
            case TAR -> endsLikeTar(tail(archive));
            case TAR_GZIP -> isGzip(archive);
            case TAR_XZ -> endsLikeXz(tail(archive));
            case TAR_ZSTD -> isZstd(archive);
        };
    }

    /** The last bytes. */
    private record Tail(ByteBuffer bytes, long total) {}

    private static Tail tail(InputStream in) throws IOException {
        byte[] buffer = new byte[TAIL + 64 * 1024];
        int kept = 0;
        long total = 0;
        for (int count = in.read(buffer, kept, buffer.length - kept);
                count >= 0;
                count = in.read(buffer, kept, buffer.length - kept)) {
            total += count;
            int all = kept + count;
            kept = Math.min(all, TAIL);
            System.arraycopy(buffer, all - kept, buffer, 0, kept);
        }
        return new Tail(ByteBuffer.wrap(buffer, 0, kept).slice().order(ByteOrder.LITTLE_ENDIAN), total);
    }

    /** The end of the central directory, with a comment as long as it says. */
    private static boolean endsLikeZip(Tail tail) {
        ByteBuffer bytes = tail.bytes();
        for (int at = bytes.limit() - 22; at >= 0; at--) {
            if (bytes.getInt(at) == ZIP_END && at + 22 + (bytes.getShort(at + 20) & 0xffff) == bytes.limit()) {
                return true;
            }
        }
        return false;
    }

    /** Two blocks of zeros. */
    private static boolean endsLikeTar(Tail tail) {
        if (tail.total() < TAIL || tail.total() % 512 != 0) {
            return false;
        }
        ByteBuffer bytes = tail.bytes();
        for (int i = 0; i < TAIL; i++) {
            if (bytes.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGzip(InputStream archive) throws IOException {
        try (InputStream in = new GZIPInputStream(archive, 64 * 1024)) {
            byte[] sink = new byte[64 * 1024];
            while (in.read(sink) >= 0) {
                // Its checksum comes last.
            }
            return true;
        } catch (EOFException | ZipException e) {
            return false;
        }
    }

    /** A footer whose checksum is right. */
    private static boolean endsLikeXz(Tail tail) {
        ByteBuffer bytes = tail.bytes();
        int end = bytes.limit();
        if (end < 24 || bytes.get(end - 2) != 'Y' || bytes.get(end - 1) != 'Z') {
            return false;
        }
        CRC32 crc = new CRC32();
        crc.update(bytes.slice(end - 8, 6));
        return (int) crc.getValue() == bytes.getInt(end - 12);
    }

    /** Frames of blocks, the last one marked as such; nothing is decompressed. */
    private static boolean isZstd(InputStream archive) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(archive, 64 * 1024));
        boolean any = false;
        try {
            for (int first = in.read(); first >= 0; first = in.read()) {
                int magic =
                        first | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16 | in.readUnsignedByte() << 24;
                if ((magic & 0xfffffff0) == ZSTD_SKIPPED) {
                    in.skipNBytes(Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())));
                } else if (magic != ZSTD || !isFrame(in)) {
                    return false;
                } else {
                    any = true;
                }
            }
        } catch (EOFException e) {
            return false;
        }
        return any;
    }

    private static boolean isFrame(DataInputStream in) throws IOException {
        int descriptor = in.readUnsignedByte();
        boolean single = (descriptor & 0x20) != 0;
        int dictionary = new int[] {0, 1, 2, 4}[descriptor & 3];
        int size = new int[] {single ? 1 : 0, 2, 4, 8}[descriptor >> 6];
        in.skipNBytes((single ? 0 : 1) + dictionary + size);
        boolean last;
        do {
            int header = in.readUnsignedByte() | (in.readUnsignedByte() << 8) | (in.readUnsignedByte() << 16);
            last = (header & 1) != 0;
            int type = (header >> 1) & 3;
            if (type == 3) {
                return false;
            }
            // A run is one byte, whatever its length.
            in.skipNBytes(type == 1 ? 1 : header >> 3);
        } while (!last);
        in.skipNBytes((descriptor & 4) != 0 ? 4 : 0);
        return true;
    }
}
