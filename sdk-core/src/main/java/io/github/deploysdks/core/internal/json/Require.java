package io.github.deploysdks.core.internal.json;

import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What models demand of their values, and the text they show. */
public final class Require {
    private Require() {}

    /**
     * The value of a property that is always there, unless the server left it out or the object was built by hand.
     *
     * @throws IllegalStateException if it is not there
     */
    public static <T> T present(@Nullable T value, String model, String property) {
        if (value == null) {
            throw new IllegalStateException(model + " has no " + property
                    + ": the server did not send it as documented, or the object was built without it");
        }
        return value;
    }

    /**
     * A property that a builder must be given.
     *
     * @throws IllegalStateException if it was not
     */
    public static void set(@Nullable Object value, String model, String property) {
        if (value == null) {
            throw new IllegalStateException(model + " needs " + property + ": set it before build()");
        }
    }

    /** Begins a {@code toString}. */
    public static Text text(String model) {
        return new Text(model);
    }

    /** A model's {@code toString}: what is set; secrets masked; of unknown properties the names only. */
    public static final class Text {
        private final StringJoiner text;

        private Text(String model) {
            text = new StringJoiner(", ", model + "{", "}");
        }

        /** A property. */
        public Text add(String name, @Nullable Object value) {
            if (value != null) {
                text.add(name + "=" + value);
            }
            return this;
        }

        /** A property that is shown as set, but not what it is. */
        public Text addSecret(String name, @Nullable Object value) {
            if (value != null) {
                text.add(name + "=***");
            }
            return this;
        }

        /** A property with free-form content, which may hold secrets: only that it is there. */
        public Text addOpaque(String name, @Nullable Object value) {
            if (value != null) {
                text.add(name + "=...");
            }
            return this;
        }

        /** The text. */
        public String end() {
            return text.toString();
        }

        /** The text, with the names of the unknown properties. */
        public String end(ExtraProperties extras) {
            Map<String, ?> unknown = extras.unknown();
            if (!unknown.isEmpty()) {
                text.add("unknown=" + unknown.keySet());
            }
            return text.toString();
        }
    }
}
