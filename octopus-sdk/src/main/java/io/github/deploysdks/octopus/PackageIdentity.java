package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Id and version of a package, which the built-in feed reads from the name of a file: {@code Acme.Booth.1.4.2.zip} is version
 * 1.4.2 of {@code Acme.Booth}.
 *
 * @see <a href="https://octopus.com/docs/packaging-applications">the vendor's documentation</a>
 */
public final class PackageIdentity {
    private static final String ID = "\\w+(?:[.-]\\w+)*";
    private static final String VERSION = "[0-9]+(?:\\.[0-9]+){0,3}" // major, minor, patch, build
            + "(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?" // pre-release
            + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?"; // metadata
    private static final Pattern ID_ALONE = unicode(ID);
    private static final Pattern VERSION_ALONE = unicode(VERSION);
    /** The version is the longest that fits, as the server takes it. */
    private static final Pattern ID_AND_VERSION = unicode("(" + ID + "?)\\.(" + VERSION + ")");
    /** What looks like a version that another sign than a dot parts from the id, as Maven's hyphen does. */
    private static final Pattern OTHERWISE_PARTED = unicode("(" + ID + "?)(?:[-_]v?|\\.v)(" + VERSION + ")");

    private final String packageId;
    private final String version;

    private PackageIdentity(String packageId, String version) {
        this.packageId = packageId;
        this.version = version;
    }

    /**
     * An id and a version.
     *
     * @param packageId letters, digits and underscores, parted by single dots or hyphens
     * @param version up to four numbers, parted by dots, then perhaps a pre-release as in {@code 1.4.2-rc.1} and metadata as
     *     in {@code 1.4.2+build.7}
     * @throws IllegalArgumentException if the feed would not take them
     */
    public static PackageIdentity of(String packageId, String version) {
        if (!ID_ALONE.matcher(packageId).matches()) {
            throw new IllegalArgumentException("'" + packageId
                    + "' is no id of a package: those have letters, digits and underscores, parted by single dots or"
                    + " hyphens, as Acme.Booth");
        }
        if (!VERSION_ALONE.matcher(version).matches()) {
            throw new IllegalArgumentException("'" + version
                    + "' is no version that the built-in feed takes: up to four numbers, then perhaps a pre-release, as"
                    + " 1.4.2 or 1.4.2-rc.1");
        }
        return new PackageIdentity(packageId, version);
    }

    /** As {@link #of}, for packages of other feeds too, which have rules of their own: Maven's, Docker's. */
    static PackageIdentity inAnyFeed(String packageId, String version) {
        return new PackageIdentity(Guards.notBlank("packageId", packageId), Guards.notBlank("version", version));
    }

    /**
     * What the server reads from a file's name.
     *
     * <p>Names as Maven and Helm give them, {@code booth-1.4.2.jar}, are refused: the server looks for a dot between id and
     * version, and would take that for version 4.2 of a package {@code booth-1}.
     *
     * @param fileName without folders: {@code <id>.<version>.<extension>}
     * @throws IllegalArgumentException if it tells no id and version, or not clearly
     */
    public static PackageIdentity ofFile(String fileName) {
        String stem = stem(fileName);
        Matcher matcher = ID_AND_VERSION.matcher(stem);
        Matcher otherwise = OTHERWISE_PARTED.matcher(stem);
        boolean isParted = matcher.matches();
        if (otherwise.matches() && (!isParted || otherwise.end(1) < matcher.end(1))) {
            throw new IllegalArgumentException("The name '" + fileName + "' "
                    + (isParted
                            ? "stands for version " + matcher.group(2) + " of a package '" + matcher.group(1) + "'"
                            : "tells no id and version of a package")
                    + ": Octopus looks for a dot between them. To push it as " + otherwise.group(1) + "."
                    + otherwise.group(2) + extension(fileName) + ", set name(\"" + otherwise.group(1)
                    + "\") and version(\"" + otherwise.group(2) + "\")");
        }
        if (!isParted) {
            throw new IllegalArgumentException("The name '" + fileName
                    + "' tells no id and version of a package as Acme.Booth.1.4.2.zip does; set name(..) and"
                    + " version(..) to push it under another name");
        }
        return new PackageIdentity(matcher.group(1), matcher.group(2));
    }

    /** As {@link #ofFile(String)}, where the id, the version or both are known and not the server's to find. */
    static PackageIdentity ofFile(String fileName, @Nullable String packageId, @Nullable String version) {
        String stem = stem(fileName);
        if (packageId != null && version != null) {
            return of(packageId, version);
        }
        if (packageId != null) {
            if (stem.length() > packageId.length() + 1
                    && stem.startsWith(packageId)
                    && parts(stem, packageId.length())) {
                return of(packageId, stem.substring(packageId.length() + 1));
            }
            throw new IllegalArgumentException(
                    "The name '" + fileName + "' tells no version of '" + packageId + "'; set version(..) too");
        }
        if (version != null) {
            int end = stem.length() - version.length() - 1;
            if (end > 0 && stem.endsWith(version) && parts(stem, end)) {
                return of(stem.substring(0, end), version);
            }
            throw new IllegalArgumentException(
                    "The name '" + fileName + "' does not end with version " + version + "; set name(..) too");
        }
        return ofFile(fileName);
    }

    private static boolean parts(String stem, int index) {
        return "._-".indexOf(stem.charAt(index)) >= 0;
    }

    private static String stem(String fileName) {
        return fileName.substring(0, fileName.length() - extension(fileName).length());
    }

    /**
     * What Octopus knows by how to unpack it, with its dot: {@code .zip}, {@code .tar.gz}. It is not checked against a list:
     * which there are is the server's business.
     */
    static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String last = dot < 0 ? "" : fileName.substring(dot + 1);
        boolean isExtension = last.chars().allMatch(Character::isLetterOrDigit)
                && last.chars().anyMatch(Character::isLetter);
        if (!isExtension) {
            throw new IllegalArgumentException("The name '" + fileName
                    + "' has no extension such as .zip or .jar, by which Octopus knows how to unpack a package");
        }
        boolean isPackedTar =
                fileName.substring(0, dot).toLowerCase(Locale.ROOT).endsWith(".tar");
        return fileName.substring(isPackedTar ? dot - ".tar".length() : dot);
    }

    private static Pattern unicode(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The id, such as {@code Acme.Booth}. */
    public String packageId() {
        return packageId;
    }

    /** The version, such as {@code 1.4.2}. */
    public String version() {
        return version;
    }

    /**
     * The name of a file with this package.
     *
     * @param extension with its dot: {@code .zip}
     */
    public String fileName(String extension) {
        return packageId + "." + version + extension;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackageIdentity that
                && packageId.equals(that.packageId)
                && version.equals(that.version);
    }

    @Override
    public int hashCode() {
        return Objects.hash(packageId, version);
    }

    /** As messages show it: {@code Acme.Booth 1.4.2}. */
    @Override
    public String toString() {
        return packageId + " " + version;
    }
}
