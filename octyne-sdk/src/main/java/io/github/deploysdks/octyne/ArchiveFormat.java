package io.github.deploysdks.octyne;

import io.github.deploysdks.octyne.model.ArchiveType;
import io.github.deploysdks.octyne.model.Compression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of archives that servers can make. */
public enum ArchiveFormat {
    /** ZIP, compressed: {@code .zip}. The only one before server version 1.2. */
    ZIP(ArchiveType.ZIP, Compression.DEFAULT, ".zip"),
    /** ZIP, not compressed. */
    ZIP_STORED(ArchiveType.ZIP, Compression.NONE, ""),
    /** TAR: {@code .tar}. */
    TAR(ArchiveType.TAR, Compression.NONE, ".tar"),
    /** TAR compressed with gzip: {@code .tar.gz}, {@code .tgz}. */
    TAR_GZIP(ArchiveType.TAR, Compression.GZIP, ".tar.gz .tgz"),
    /** TAR compressed with xz, which has to be installed where the node runs: {@code .tar.xz}, {@code .txz}. */
    TAR_XZ(ArchiveType.TAR, Compression.XZ, ".tar.xz .txz"),
    /** TAR compressed with zstd, which has to be installed where the node runs: {@code .tar.zst}, {@code .tzst}. */
    TAR_ZSTD(ArchiveType.TAR, Compression.ZSTD, ".tar.zst .tzst");

    /** What servers unpack and do not make. */
    private static final List<String> ONLY_UNPACKED = List.of(".tar.bz", ".tbz", ".tar.bz2", ".tbz2");

    /** How the server calls it, and its suffixes, separated by blanks. */
    private final String type;

    private final String compression;
    private final String suffixes;

    ArchiveFormat(ArchiveType type, Compression compression, String suffixes) {
        this.type = type.value();
        this.compression = compression.value();
        this.suffixes = suffixes;
    }

    /**
     * The format that a name's end stands for, in lower case only, as servers see it; null if it stands for none that
     * servers make.
     */
    public static @Nullable ArchiveFormat ofName(String name) {
        for (ArchiveFormat format : values()) {
            for (String suffix : format.suffixes.split(" ", -1)) {
                if (!suffix.isEmpty() && name.endsWith(suffix)) {
                    return format;
                }
            }
        }
        return null;
    }

    /** Whether a server unpacks an archive of that name. */
    static boolean canBeUnpacked(String name) {
        return ofName(name) != null || ONLY_UNPACKED.stream().anyMatch(name::endsWith);
    }

    ArchiveType type() {
        return ArchiveType.of(type);
    }

    Compression compression() {
        return Compression.of(compression);
    }

    /** Whether a program outside of the server writes it, which the server does not wait for. */
    boolean isMadeOutside() {
        return this == TAR_XZ || this == TAR_ZSTD;
    }
}
