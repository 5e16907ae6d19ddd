package io.github.deploysdks.core.internal.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model remembers of its JSON beside its typed fields, so that writing it back loses nothing.
 *
 * <ul>
 *   <li><em>Verbatim</em> texts of properties it does know: an explicit {@code null}, or a spelling that the Java value
 *       would not give back ({@code 1.10} as a double, a date with trailing zeros). They are written instead of the
 *       field as long as the field is not set anew.
 *   <li><em>Unknown</em> properties: those the model has no field for, or whose value is not what the field expects.
 * </ul>
 */
public final class ExtraProperties {
    /** Nothing beside the fields. */
    public static final ExtraProperties NONE = new ExtraProperties(Map.of(), Map.of());

    private final Map<String, RawJson> verbatim;
    private final Map<String, RawJson> unknown;

    private ExtraProperties(Map<String, RawJson> verbatim, Map<String, RawJson> unknown) {
        this.verbatim = verbatim;
        this.unknown = unknown;
    }

    /** The unknown properties, unmodifiable, in the order they came. */
    public Map<String, RawJson> unknown() {
        return unknown;
    }

    /** The text to write for a known property instead of its field. */
    @Nullable RawJson verbatim(String name) {
        return verbatim.isEmpty() ? null : verbatim.get(name);
    }

    /** Whether anything is remembered of a known property: it was there, if only as {@code null}. */
    public boolean has(String name) {
        return verbatim.containsKey(name) || unknown.containsKey(name);
    }

    /** Writes the unknown properties; the last thing an object writes. */
    public void writeUnknown(JsonWriter out) throws IOException {
        for (Map.Entry<String, RawJson> entry : unknown.entrySet()) {
            out.name(entry.getKey());
            entry.getValue().write(out);
        }
    }

    /** A builder that starts from these. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExtraProperties that && verbatim.equals(that.verbatim) && unknown.equals(that.unknown);
    }

    @Override
    public int hashCode() {
        return 31 * verbatim.hashCode() + unknown.hashCode();
    }

    /** The names of the unknown properties; not their values, which may be secret. */
    @Override
    public String toString() {
        return unknown.keySet().toString();
    }

    /** Gathers the extra properties of one object. Copies on the first change. */
    public static final class Builder {
        private Map<String, RawJson> verbatim;
        private Map<String, RawJson> unknown;
        private boolean verbatimShared = true;
        private boolean unknownShared = true;

        /** An empty builder. */
        public Builder() {
            this(NONE);
        }

        private Builder(ExtraProperties start) {
            this.verbatim = start.verbatim;
            this.unknown = start.unknown;
        }

        /** A known property's value is to be written as this text. */
        public void keep(String name, RawJson text) {
            if (verbatimShared) {
                verbatim = new LinkedHashMap<>(verbatim);
                verbatimShared = false;
            }
            verbatim.put(name, text);
        }

        /** Takes the reader's next value as an unknown property. */
        public void readUnknown(JsonReader in, String name) throws IOException {
            unknown(name, RawJson.read(in));
        }

        /** Sets an unknown property. */
        public void unknown(String name, RawJson value) {
            if (unknownShared) {
                unknown = new LinkedHashMap<>(unknown);
                unknownShared = false;
            }
            unknown.put(name, value);
        }

        /** A known property is set anew: what was remembered of it goes. */
        public void forget(String name) {
            if (verbatim == NONE.verbatim && unknown == NONE.unknown) {
                return;
            }
            if (verbatim.containsKey(name)) {
                keep(name, RawJson.NULL);
                verbatim.remove(name);
            }
            if (unknown.containsKey(name)) {
                unknown(name, RawJson.NULL);
                unknown.remove(name);
            }
        }

        /** A known property is set anew, to {@code null} on the wire. */
        public void setNull(String name) {
            forget(name);
            keep(name, RawJson.NULL);
        }

        /** The immutable result. The builder may go on to be used. */
        public ExtraProperties build() {
            if (verbatim.isEmpty() && unknown.isEmpty()) {
                return NONE;
            }
            if (!verbatimShared) {
                verbatim = Collections.unmodifiableMap(verbatim);
                verbatimShared = true;
            }
            if (!unknownShared) {
                unknown = Collections.unmodifiableMap(unknown);
                unknownShared = true;
            }
            return new ExtraProperties(verbatim, unknown);
        }
    }
}
