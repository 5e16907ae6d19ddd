package io.github.deploysdks.octopus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The names of some resources, to tell what users mean: a name as it is or in another case, else a slug, else an id, as the
 * vendor's client does.
 */
final class Names<T> {
    private static final int MOST_SHOWN = 20;

    private final String flow;
    private final String kind;
    private final Collection<? extends T> all;
    private final Function<T, String> id;
    private final List<Function<T, @Nullable String>> texts;

    /**
     * @param flow names the flow in what is thrown
     * @param kind what the resources are, as messages call one
     * @param texts what a resource may be called by: the first that fits decides
     */
    Names(
            String flow,
            String kind,
            Collection<? extends T> all,
            Function<T, String> id,
            List<Function<T, @Nullable String>> texts) {
        this.flow = flow;
        this.kind = kind;
        this.all = all;
        this.id = id;
        this.texts = texts;
    }

    /** By name, slug or id. */
    static <T> Names<T> of(
            String flow,
            String kind,
            Collection<? extends T> all,
            Function<T, String> id,
            Function<T, @Nullable String> name,
            Function<T, @Nullable String> slug) {
        return new Names<>(flow, kind, all, id, List.of(name, slug, resource -> id.apply(resource)));
    }

    /**
     * The ids, each once, in the order of the names.
     *
     * @throws UnresolvedNameException if one leads to nothing or to several
     */
    List<String> ids(Collection<String> wanted) {
        Set<String> ids = new LinkedHashSet<>();
        find(wanted).forEach(found -> ids.add(id.apply(found)));
        return List.copyOf(ids);
    }

    /**
     * What the names lead to.
     *
     * @throws UnresolvedNameException if one leads to nothing or to several
     */
    List<T> find(Collection<String> wanted) {
        List<T> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : wanted) {
            List<T> meant = meant(name);
            if (meant.size() > 1) {
                throw new UnresolvedNameException(
                        flow,
                        kind,
                        List.of(name),
                        "there are several " + kind + "s '" + name + "': "
                                + meant.stream().map(id).toList() + "; say which by its id");
            }
            if (meant.isEmpty()) {
                missing.add(name);
            } else {
                found.add(meant.get(0));
            }
        }
        if (!missing.isEmpty()) {
            throw new UnresolvedNameException(
                    flow,
                    kind,
                    missing,
                    "there is no " + kind + " "
                            + String.join(
                                    ", ",
                                    missing.stream()
                                            .map(name -> "'" + name + "'")
                                            .toList()) + "; " + known());
        }
        return found;
    }

    /** Whether each of the names leads to something. */
    boolean hasAll(Collection<String> wanted) {
        return wanted.stream().noneMatch(name -> meant(name).isEmpty());
    }

    /** All that a name fits best. */
    List<T> meant(String name) {
        String wanted = name.strip();
        for (Function<T, @Nullable String> text : texts) {
            List<T> exact = matching(resource -> wanted.equals(text.apply(resource)));
            if (!exact.isEmpty()) {
                return exact;
            }
            List<T> similar = matching(resource -> wanted.equalsIgnoreCase(text.apply(resource)));
            if (!similar.isEmpty()) {
                return similar;
            }
        }
        return List.of();
    }

    private List<T> matching(Predicate<T> test) {
        List<T> matching = new ArrayList<>();
        for (T resource : all) {
            if (test.test(resource)) {
                matching.add(resource);
            }
        }
        return matching;
    }

    private String known() {
        if (all.isEmpty()) {
            return "the user may see none";
        }
        List<String> names = new ArrayList<>();
        for (T resource : all) {
            names.add(String.valueOf(texts.get(0).apply(resource)));
        }
        return names.size() > MOST_SHOWN
                ? "the user may see " + names.subList(0, MOST_SHOWN) + " and " + (names.size() - MOST_SHOWN) + " more"
                : "the user may see " + names;
    }
}
