package io.github.deploysdks.core.internal.json;

import io.github.deploysdks.core.json.OpenEnum;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The constants of an open enumeration by their values. */
public final class EnumIndex {
    private EnumIndex() {}

    /** In the order given. */
    @SafeVarargs
    public static <V, T extends OpenEnum<V>> Map<V, T> of(T... constants) {
        Map<V, T> index = new LinkedHashMap<>();
        for (T constant : constants) {
            index.put(constant.value(), constant);
        }
        return Collections.unmodifiableMap(index);
    }
}
