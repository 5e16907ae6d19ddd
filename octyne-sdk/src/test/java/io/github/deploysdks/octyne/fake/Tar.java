package io.github.deploysdks.octyne.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okio.ByteString;

/** Just enough of the tar format: files and folders, with GNU's or pax's records for long names. */
final class Tar {
    private static final int BLOCK = 512;
    private static final int NAME = 100;

    private Tar() {}

    /** A file; a folder, if its name ends with a slash. */
    record Entry(String name, ByteString content) {}

    static void write(OutputStream out, List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
            if (name.length > NAME) {
                record(out, "././@LongLink".getBytes(StandardCharsets.UTF_8), 'L', name);
            }
            char type = entry.name().endsWith("/") ? '5' : '0';
            record(
                    out,
                    Arrays.copyOf(name, Math.min(name.length, NAME)),
                    type,
                    entry.content().toByteArray());
        }
        out.write(new byte[2 * BLOCK]);
    }

    private static void record(OutputStream out, byte[] name, char type, byte[] content) throws IOException {
        byte[] header = new byte[BLOCK];
        System.arraycopy(name, 0, header, 0, name.length);
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, String.format(Locale.ROOT, "%011o", content.length));
        put(header, 136, "00000000000");
        put(header, 148, "        ");
        header[156] = (byte) type;
        put(header, 257, "ustar  ");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o", sum));
        header[154] = 0;
        out.write(header);
        out.write(content);
        out.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    static List<Entry> read(InputStream in) throws IOException {
        List<Entry> entries = new ArrayList<>();
        String longName = null;
        while (true) {
            byte[] header = in.readNBytes(BLOCK);
            if (header.length < BLOCK) {
                throw new IOException("The tar ends early");
            }
            if (header[0] == 0) {
                return entries;
            }
            int size = size(header);
            byte[] content = in.readNBytes(size);
            in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            switch (header[156]) {
                case 'L' -> longName = text(content, 0, content.length);
                case 'x' -> longName = paxPath(content, longName);
                case '0', 0, '5' -> {
                    entries.add(new Entry(longName != null ? longName : text(header, 0, NAME), ByteString.of(content)));
                    longName = null;
                }
                default -> longName = null;
            }
        }
    }

    private static int size(byte[] header) throws IOException {
        try {
            return Integer.parseInt(text(header, 124, 12).strip(), 8);
        } catch (NumberFormatException e) {
            throw new IOException("This is no tar", e);
        }
    }

    private static String paxPath(byte[] content, String otherwise) {
        for (String line : new String(content, StandardCharsets.UTF_8).split("\n", -1)) {
            int at = line.indexOf(" path=");
            if (at >= 0) {
                return line.substring(at + " path=".length());
            }
        }
        return otherwise;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
