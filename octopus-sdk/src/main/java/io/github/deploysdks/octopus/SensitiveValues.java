package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.SensitiveValue;
import java.util.Objects;

/** What can be done to a secret that the server has and does not show. */
public final class SensitiveValues {
    private SensitiveValues() {}

    /** Stores a secret, in place of another one if there is one. */
    public static SensitiveValue set(String secret) {
        return SensitiveValue.builder()
                .hasValue(true)
                .newValue(Objects.requireNonNull(secret, "secret"))
                .build();
    }

    /** Leaves the secret as it is. What was read and is sent back unchanged says the same. */
    public static SensitiveValue keep() {
        return SensitiveValue.builder().hasValue(true).newValue(null).build();
    }

    /** Removes the secret. */
    public static SensitiveValue clear() {
        return SensitiveValue.builder().hasValue(false).newValue(null).build();
    }
}
