package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.flow.SharedValue;
import io.github.deploysdks.octopus.model.Space;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds spaces in the list of those that the user may see. The list is read once, and again when a space is not in it. */
final class SpaceDirectory {
    private final SharedValue<List<Space>> spaces;

    /** @param readAll reads the list */
    SpaceDirectory(Supplier<List<Space>> readAll) {
        this.spaces = new SharedValue<>("octopus listAllSpaces", readAll);
    }

    /**
     * The id of a space.
     *
     * @param nameOrSlug stripped
     * @throws SpaceNotFoundException if there is none
     */
    String id(String nameOrSlug) {
        return find("there is no space '" + nameOrSlug + "'", rules(nameOrSlug));
    }

    /** The id of a space if that is known already; else null. */
    @Nullable String knownId(String nameOrSlug) {
        return known(rules(nameOrSlug));
    }

    /**
     * The id of the default space.
     *
     * @throws SpaceNotFoundException if there is none
     */
    String defaultId() {
        return find(
                "there is no default space, or the user may not see it; name one with space(..)",
                List.of(SpaceDirectory::isDefault));
    }

    /** The id of the default space if that is known already; else null. */
    @Nullable String knownDefaultId() {
        return known(List.of(SpaceDirectory::isDefault));
    }

    void forget() {
        spaces.forget();
    }

    private String find(String otherwise, List<Predicate<Space>> rules) {
        List<Space> known = spaces.peek();
        if (known != null) {
            String id = first(known, rules);
            if (id != null) {
                return id;
            }
            spaces.forget(known);
        }
        List<Space> all = spaces.get();
        String id = first(all, rules);
        if (id == null) {
            throw new SpaceNotFoundException(
                    otherwise, all.stream().map(Space::name).toList());
        }
        return id;
    }

    private @Nullable String known(List<Predicate<Space>> rules) {
        List<Space> known = spaces.peek();
        return known == null ? null : first(known, rules);
    }

    private static boolean isDefault(Space space) {
        return Boolean.TRUE.equals(space.isDefault());
    }

    /** Names come before slugs, and the case counts where two differ in nothing else. */
    private static List<Predicate<Space>> rules(String wanted) {
        return List.of(
                space -> wanted.equals(space.name()),
                space -> wanted.equals(space.slug()),
                space -> wanted.equalsIgnoreCase(space.name()),
                space -> wanted.equalsIgnoreCase(space.slug()));
    }

    /** The id of the first space by the first rule that finds one. */
    private static @Nullable String first(List<Space> all, List<Predicate<Space>> rules) {
        for (Predicate<Space> rule : rules) {
            for (Space space : all) {
                if (rule.test(space)) {
                    return space.id();
                }
            }
        }
        return null;
    }
}
