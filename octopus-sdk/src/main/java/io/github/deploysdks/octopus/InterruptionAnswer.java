package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An answer to an interruption: the button to press, and what to fill in. */
public final class InterruptionAnswer {
    private final String button;
    private final @Nullable String notes;
    private final Map<String, String> values;

    private InterruptionAnswer(Builder builder) {
        this.button = Guards.notBlank("button", builder.button);
        this.notes = builder.notes;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(builder.values));
    }

    /** A builder. It needs a button. */
    public static Builder builder() {
        return new Builder();
    }

    static InterruptionAnswer of(Consumer<Builder> answer) {
        Builder builder = builder();
        answer.accept(builder);
        return builder.build();
    }

    /** The value of the button to press, or what it says. */
    public String button() {
        return button;
    }

    /** Reasons for the audit trail; null for none. */
    public @Nullable String notes() {
        return notes;
    }

    /** Values for other fields of the form, by their names; unmodifiable. */
    public Map<String, String> values() {
        return values;
    }

    /** The button and the names of the fields; not the values, which may be secret. */
    @Override
    public String toString() {
        return "InterruptionAnswer{button=" + button + ", values=" + values.keySet() + "}";
    }

    /** Builds {@link InterruptionAnswer}. */
    public static final class Builder {
        private @Nullable String button;
        private @Nullable String notes;
        private final Map<String, String> values = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The button to press: its value, such as {@code Proceed}, {@code Abort}, {@code Retry}, {@code Ignore},
         * {@code Exclude} or {@code Fail}, or what it says; upper and lower case do not count.
         */
        public Builder button(String button) {
            this.button = Guards.notBlank("button", button);
            return this;
        }

        /** Reasons, which go into the audit trail; null for none. */
        public Builder notes(@Nullable String notes) {
            this.notes = notes;
            return this;
        }

        /** A value for another field of the form, such as a prompted variable. */
        public Builder value(String name, String value) {
            values.put(Guards.notBlank("name", name), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * The answer.
         *
         * @throws NullPointerException if no button is named
         */
        public InterruptionAnswer build() {
            return new InterruptionAnswer(this);
        }
    }
}
