package io.github.deploysdks.core.internal.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was on the last pages. Immutable, as a page may be asked for its next one more than once. */
final class Recent {
    /** How many items are remembered at least, when there were so many. */
    static final int LOOK_BACK = 1_000;

    private static final Recent NONE = new Recent(List.of());

    private final List<Set<Object>> pages;

    private Recent(List<Set<Object>> pages) {
        this.pages = pages;
    }

    static Recent none() {
        return NONE;
    }

    boolean has(@Nullable Object id) {
        return id != null && pages.stream().anyMatch(page -> page.contains(id));
    }

    /** With one page more, and without those that are too far back. */
    Recent and(List<? extends @Nullable Object> ids) {
        Set<Object> page = new HashSet<>();
        ids.stream().filter(Objects::nonNull).forEach(page::add);
        List<Set<Object>> all = new ArrayList<>(pages);
        all.add(page);
        int count = all.stream().mapToInt(Set::size).sum();
        while (all.size() > 1 && count - all.get(0).size() >= LOOK_BACK) {
            count -= all.remove(0).size();
        }
        return new Recent(all);
    }
}
