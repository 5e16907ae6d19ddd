package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.Artifact;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names for the files of artifacts: each is the name of one file in a folder, on Windows as well as elsewhere, and no two are
 * the same where upper and lower case do not count.
 */
final class ArtifactNames {
    /** What file systems take. Many count bytes. */
    private static final int MOST_BYTES = 255;

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}<>:\"|?*]|\\p{Cs}");
    private static final Pattern BLANKS_AND_DOTS_AT_THE_END = Pattern.compile("[. ]+$");

    /** Windows takes these for devices, whatever comes after a dot. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?:CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(?:COM|LPT)[0-9¹²³]) *(?:\\..*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Set<String> given = new HashSet<>();

    /** A name for the file of an artifact, which is then given away. */
    String give(Artifact artifact) {
        String name = plain(artifact.filename());
        if (name.isEmpty()) {
            name = plain(artifact.id());
        }
        String free = shortened(name, "");
        for (int i = 0; !given.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = shortened(name, "-" + plain(artifact.id()) + (i == 0 ? "" : "-" + i));
        }
        return free;
    }

    private static String plain(String filename) {
        String last = FOLDERS.matcher(filename).replaceFirst("");
        String legal = FORBIDDEN.matcher(last).replaceAll("_").strip();
        String name = BLANKS_AND_DOTS_AT_THE_END.matcher(legal).replaceFirst("");
        return DEVICE.matcher(name).matches() ? "_" + name : name;
    }

    /** The name with something added before its ending, and its own part shortened to what file systems take. */
    private static String shortened(String name, String addition) {
        int dot = name.lastIndexOf('.');
        // What is long behind a dot is no ending.
        String ending = dot > 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        while (bytes(stem + addition + ending) > MOST_BYTES && !stem.isEmpty()) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + addition + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
