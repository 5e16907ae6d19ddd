package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveEndTest {
    private static final byte[] NOISE = new byte[3000];

    static {
        new Random(1).nextBytes(NOISE);
    }

    static Stream<Arguments> archives() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a"));
            out.write(NOISE);
            out.setComment("a comment");
        }
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(NOISE);
        }
        byte[] tar = Arrays.copyOf(NOISE, 5 * 512 + 1024);
        Arrays.fill(tar, 5 * 512, tar.length, (byte) 0);
        // Made by xz and zstd, of the text "hello" and a line break.
        byte[] xz = HexFormat.of()
                .parseHex(
                        "fd377a585a000004e6d6b4460200210116000000742fe5a301000568656c6c6f0a000000a56097f194f6fde000011e06c12fa41d1fb6f37d010000000004595a");
        byte[] zstd = HexFormat.of().parseHex("28b52ffd048831000068656c6c6f0a5388bd91");
        return Stream.of(
                Arguments.of(ArchiveFormat.ZIP, zip.toByteArray()),
                Arguments.of(ArchiveFormat.ZIP_STORED, zip.toByteArray()),
                Arguments.of(ArchiveFormat.TAR, tar),
                Arguments.of(ArchiveFormat.TAR_GZIP, gzip.toByteArray()),
                Arguments.of(ArchiveFormat.TAR_XZ, xz),
                Arguments.of(ArchiveFormat.TAR_ZSTD, zstd));
    }

    @ParameterizedTest
    @MethodSource("archives")
    void onlyTheWholeArchiveIsComplete(ArchiveFormat format, byte[] archive) throws IOException {
        assertThat(ArchiveEnd.isComplete(format, new ByteArrayInputStream(archive)))
                .isTrue();
        for (int length = 0; length < archive.length; length++) {
            assertThat(ArchiveEnd.isComplete(format, new ByteArrayInputStream(archive, 0, length)))
                    .as(length + " of " + archive.length + " bytes")
                    .isFalse();
        }
    }
}
