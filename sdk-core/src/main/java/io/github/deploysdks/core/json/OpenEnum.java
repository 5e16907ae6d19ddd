package io.github.deploysdks.core.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value out of a set that may grow on the server: the values known when the SDK was made are constants of the
 * subclass, and any other value is kept as it came. Two instances are equal when they are of one class and hold the
 * same value.
 *
 * @param <V> what the value is on the wire: {@link String} or {@link Integer}
 */
public abstract class OpenEnum<V> {
    private final V value;

    /** For generated subclasses. */
    protected OpenEnum(V value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value as the server writes it. */
    public final V value() {
        return value;
    }

    /** Whether this SDK has a constant for the value. */
    public abstract boolean isKnown();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OpenEnum<?> that && getClass() == that.getClass() && value.equals(that.value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The value as the server writes it. */
    @Override
    public final String toString() {
        return value.toString();
    }
}
