package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import java.util.Collection;
import java.util.List;

/** Lists of names as options take them. */
final class Texts {
    private Texts() {}

    /** Names, none of them blank. */
    static List<String> all(String what, Collection<String> texts) {
        List<String> copy = List.copyOf(Guards.notNull(what, texts));
        if (copy.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(what + " holds a blank name: " + copy);
        }
        return copy;
    }

    /** Names, at least one: a list that turned out empty must not become one that was left out. */
    static List<String> some(String what, Collection<String> texts) {
        List<String> copy = all(what, texts);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException(what + " is empty: leave it out if that is what is meant");
        }
        return copy;
    }

    /** Tags, each with its tag set. */
    static List<String> tags(String what, Collection<String> texts) {
        List<String> copy = some(what, texts);
        for (String tag : copy) {
            int slash = tag.indexOf('/');
            if (slash <= 0 || slash == tag.length() - 1) {
                throw new IllegalArgumentException(what + " holds '" + tag + "', which is not of the form Tag set/Tag");
            }
        }
        return copy;
    }

    /** Parts with colons between, the last of which may hold colons itself. */
    static String colons(String... parts) {
        for (int i = 0; i < parts.length; i++) {
            Guards.notBlank("a part of '" + String.join(":", parts) + "'", parts[i]);
            if (i < parts.length - 1 && parts[i].indexOf(':') >= 0) {
                throw new IllegalArgumentException(
                        "'" + parts[i] + "' holds a colon, which the server takes for the end of the name");
            }
        }
        return String.join(":", parts);
    }
}
