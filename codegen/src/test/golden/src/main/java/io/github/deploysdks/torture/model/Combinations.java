// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.internal.json.ExtraProperties;
import io.github.deploysdks.core.internal.json.Immutable;
import io.github.deploysdks.core.internal.json.JsonFields;
import io.github.deploysdks.core.internal.json.JsonTexts;
import io.github.deploysdks.core.internal.json.ModelAdapter;
import io.github.deploysdks.core.internal.json.Require;
import io.github.deploysdks.core.internal.json.Scalar;
import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every way of being required and nullable. */
public final class Combinations {
    private final @Nullable String text;
    private final @Nullable String nullText;
    private final @Nullable String maybeText;
    private final @Nullable String maybeNullText;
    private final @Nullable Integer number;
    private final @Nullable Integer nullNumber;
    private final @Nullable Integer maybeNumber;
    private final @Nullable Integer maybeNullNumber;
    private final @Nullable Boolean flag;
    private final @Nullable Boolean nullFlag;
    private final @Nullable Boolean maybeFlag;
    private final @Nullable Boolean maybeNullFlag;
    private final @Nullable List<String> list;
    private final @Nullable List<String> nullList;
    private final @Nullable List<String> maybeList;
    private final @Nullable List<String> maybeNullList;
    private final @Nullable Map<String, String> map;
    private final @Nullable Map<String, String> nullMap;
    private final @Nullable Map<String, String> maybeMap;
    private final @Nullable Map<String, String> maybeNullMap;
    private final @Nullable Objects model;
    private final @Nullable Objects nullModel;
    private final @Nullable Objects maybeModel;
    private final @Nullable Objects maybeNullModel;
    private final @Nullable RawJson free;
    private final @Nullable String serverSet;
    private final @Nullable JsonReader clashes;
    private final ExtraProperties extras;

    private Combinations(Builder b) {
        this.text = b.text;
        this.nullText = b.nullText;
        this.maybeText = b.maybeText;
        this.maybeNullText = b.maybeNullText;
        this.number = b.number;
        this.nullNumber = b.nullNumber;
        this.maybeNumber = b.maybeNumber;
        this.maybeNullNumber = b.maybeNullNumber;
        this.flag = b.flag;
        this.nullFlag = b.nullFlag;
        this.maybeFlag = b.maybeFlag;
        this.maybeNullFlag = b.maybeNullFlag;
        this.list = b.list;
        this.nullList = b.nullList;
        this.maybeList = b.maybeList;
        this.maybeNullList = b.maybeNullList;
        this.map = b.map;
        this.nullMap = b.nullMap;
        this.maybeMap = b.maybeMap;
        this.maybeNullMap = b.maybeNullMap;
        this.model = b.model;
        this.nullModel = b.nullModel;
        this.maybeModel = b.maybeModel;
        this.maybeNullModel = b.maybeNullModel;
        this.free = b.free;
        this.serverSet = b.serverSet;
        this.clashes = b.clashes;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder(false);
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder(true);
        b.text = this.text;
        b.nullText = this.nullText;
        b.maybeText = this.maybeText;
        b.maybeNullText = this.maybeNullText;
        b.number = this.number;
        b.nullNumber = this.nullNumber;
        b.maybeNumber = this.maybeNumber;
        b.maybeNullNumber = this.maybeNullNumber;
        b.flag = this.flag;
        b.nullFlag = this.nullFlag;
        b.maybeFlag = this.maybeFlag;
        b.maybeNullFlag = this.maybeNullFlag;
        b.list = this.list;
        b.nullList = this.nullList;
        b.maybeList = this.maybeList;
        b.maybeNullList = this.maybeNullList;
        b.map = this.map;
        b.nullMap = this.nullMap;
        b.maybeMap = this.maybeMap;
        b.maybeNullMap = this.maybeNullMap;
        b.model = this.model;
        b.nullModel = this.nullModel;
        b.maybeModel = this.maybeModel;
        b.maybeNullModel = this.maybeNullModel;
        b.free = this.free;
        b.serverSet = this.serverSet;
        b.clashes = this.clashes;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Combinations fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>text</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public String text() {
        return Require.present(text, "Combinations", "text");
    }

    /**
     * The property <code>nullText</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String nullText() {
        return nullText;
    }

    /**
     * The property <code>maybeText</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String maybeText() {
        return maybeText;
    }

    /**
     * The property <code>maybeNullText</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String maybeNullText() {
        return maybeNullText;
    }

    /**
     * The property <code>number</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public int number() {
        return Require.present(number, "Combinations", "number");
    }

    /**
     * The property <code>nullNumber</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Integer nullNumber() {
        return nullNumber;
    }

    /**
     * The property <code>maybeNumber</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Integer maybeNumber() {
        return maybeNumber;
    }

    /**
     * The property <code>maybeNullNumber</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Integer maybeNullNumber() {
        return maybeNullNumber;
    }

    /**
     * The property <code>flag</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public boolean flag() {
        return Require.present(flag, "Combinations", "flag");
    }

    /**
     * The property <code>nullFlag</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Boolean nullFlag() {
        return nullFlag;
    }

    /**
     * The property <code>maybeFlag</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Boolean maybeFlag() {
        return maybeFlag;
    }

    /**
     * The property <code>maybeNullFlag</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Boolean maybeNullFlag() {
        return maybeNullFlag;
    }

    /**
     * The property <code>list</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<String> list() {
        return list == null ? List.of() : list;
    }

    /**
     * The property <code>nullList</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<String> nullList() {
        return nullList == null ? List.of() : nullList;
    }

    /**
     * The property <code>maybeList</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<String> maybeList() {
        return maybeList == null ? List.of() : maybeList;
    }

    /**
     * The property <code>maybeNullList</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<String> maybeNullList() {
        return maybeNullList == null ? List.of() : maybeNullList;
    }

    /**
     * The property <code>map</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public Map<String, String> map() {
        return map == null ? Map.of() : map;
    }

    /**
     * The property <code>nullMap</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public Map<String, String> nullMap() {
        return nullMap == null ? Map.of() : nullMap;
    }

    /**
     * The property <code>maybeMap</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public Map<String, String> maybeMap() {
        return maybeMap == null ? Map.of() : maybeMap;
    }

    /**
     * The property <code>maybeNullMap</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public Map<String, String> maybeNullMap() {
        return maybeNullMap == null ? Map.of() : maybeNullMap;
    }

    /**
     * The property <code>model</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public Objects model() {
        return Require.present(model, "Combinations", "model");
    }

    /**
     * The property <code>nullModel</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Objects nullModel() {
        return nullModel;
    }

    /**
     * The property <code>maybeModel</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Objects maybeModel() {
        return maybeModel;
    }

    /**
     * The property <code>maybeNullModel</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Objects maybeNullModel() {
        return maybeNullModel;
    }

    /**
     * The property <code>free</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public RawJson free() {
        return Require.present(free, "Combinations", "free");
    }

    /**
     * The property <code>serverSet</code>. Set by the server.
     *
     * @throws IllegalStateException if the server left it out
     */
    public String serverSet() {
        return Require.present(serverSet, "Combinations", "serverSet");
    }

    /**
     * The property <code>clashes</code>.
     *
     * @return null if it is not there
     */
    public @Nullable JsonReader clashes() {
        return clashes;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Combinations that
                && extras.equals(that.extras)
                && java.util.Objects.equals(this.text, that.text)
                && java.util.Objects.equals(this.nullText, that.nullText)
                && java.util.Objects.equals(this.maybeText, that.maybeText)
                && java.util.Objects.equals(this.maybeNullText, that.maybeNullText)
                && java.util.Objects.equals(this.number, that.number)
                && java.util.Objects.equals(this.nullNumber, that.nullNumber)
                && java.util.Objects.equals(this.maybeNumber, that.maybeNumber)
                && java.util.Objects.equals(this.maybeNullNumber, that.maybeNullNumber)
                && java.util.Objects.equals(this.flag, that.flag)
                && java.util.Objects.equals(this.nullFlag, that.nullFlag)
                && java.util.Objects.equals(this.maybeFlag, that.maybeFlag)
                && java.util.Objects.equals(this.maybeNullFlag, that.maybeNullFlag)
                && java.util.Objects.equals(this.list, that.list)
                && java.util.Objects.equals(this.nullList, that.nullList)
                && java.util.Objects.equals(this.maybeList, that.maybeList)
                && java.util.Objects.equals(this.maybeNullList, that.maybeNullList)
                && java.util.Objects.equals(this.map, that.map)
                && java.util.Objects.equals(this.nullMap, that.nullMap)
                && java.util.Objects.equals(this.maybeMap, that.maybeMap)
                && java.util.Objects.equals(this.maybeNullMap, that.maybeNullMap)
                && java.util.Objects.equals(this.model, that.model)
                && java.util.Objects.equals(this.nullModel, that.nullModel)
                && java.util.Objects.equals(this.maybeModel, that.maybeModel)
                && java.util.Objects.equals(this.maybeNullModel, that.maybeNullModel)
                && java.util.Objects.equals(this.free, that.free)
                && java.util.Objects.equals(this.serverSet, that.serverSet)
                && java.util.Objects.equals(this.clashes, that.clashes);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(extras, text, nullText, maybeText, maybeNullText, number, nullNumber,
                maybeNumber, maybeNullNumber, flag, nullFlag, maybeFlag, maybeNullFlag, list, nullList, maybeList,
                maybeNullList, map, nullMap, maybeMap, maybeNullMap, model, nullModel, maybeModel, maybeNullModel,
                free, serverSet, clashes);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("Combinations")
                .add("text", text)
                .add("nullText", nullText)
                .add("maybeText", maybeText)
                .add("maybeNullText", maybeNullText)
                .add("number", number)
                .add("nullNumber", nullNumber)
                .add("maybeNumber", maybeNumber)
                .add("maybeNullNumber", maybeNullNumber)
                .add("flag", flag)
                .add("nullFlag", nullFlag)
                .add("maybeFlag", maybeFlag)
                .add("maybeNullFlag", maybeNullFlag)
                .add("list", list)
                .add("nullList", nullList)
                .add("maybeList", maybeList)
                .add("maybeNullList", maybeNullList)
                .add("map", map)
                .add("nullMap", nullMap)
                .add("maybeMap", maybeMap)
                .add("maybeNullMap", maybeNullMap)
                .add("model", model)
                .add("nullModel", nullModel)
                .add("maybeModel", maybeModel)
                .add("maybeNullModel", maybeNullModel)
                .addOpaque("free", free)
                .add("serverSet", serverSet)
                .add("clashes", clashes)
                .end(extras);
    }

    /** Builds {@link Combinations}. */
    public static final class Builder {
        private final boolean lenient;
        private @Nullable String text;
        private @Nullable String nullText;
        private @Nullable String maybeText;
        private @Nullable String maybeNullText;
        private @Nullable Integer number;
        private @Nullable Integer nullNumber;
        private @Nullable Integer maybeNumber;
        private @Nullable Integer maybeNullNumber;
        private @Nullable Boolean flag;
        private @Nullable Boolean nullFlag;
        private @Nullable Boolean maybeFlag;
        private @Nullable Boolean maybeNullFlag;
        private @Nullable List<String> list;
        private @Nullable List<String> nullList;
        private @Nullable List<String> maybeList;
        private @Nullable List<String> maybeNullList;
        private @Nullable Map<String, String> map;
        private @Nullable Map<String, String> nullMap;
        private @Nullable Map<String, String> maybeMap;
        private @Nullable Map<String, String> maybeNullMap;
        private @Nullable Objects model;
        private @Nullable Objects nullModel;
        private @Nullable Objects maybeModel;
        private @Nullable Objects maybeNullModel;
        private @Nullable RawJson free;
        private @Nullable String serverSet;
        private @Nullable JsonReader clashes;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder(boolean lenient) {
            this.lenient = lenient;
        }

        /** The property <code>text</code>. */
        public Builder text(String text) {
            this.text = java.util.Objects.requireNonNull(text, "text");
            extras.forget("text");
            return this;
        }

        /** The property <code>nullText</code>. */
        public Builder nullText(@Nullable String nullText) {
            this.nullText = nullText;
            if (nullText == null) {
                extras.setNull("nullText");
            } else {
                extras.forget("nullText");
            }
            return this;
        }

        /** The property <code>maybeText</code>. */
        public Builder maybeText(@Nullable String maybeText) {
            this.maybeText = maybeText;
            extras.forget("maybeText");
            return this;
        }

        /** The property <code>maybeNullText</code>. */
        public Builder maybeNullText(@Nullable String maybeNullText) {
            this.maybeNullText = maybeNullText;
            if (maybeNullText == null) {
                extras.setNull("maybeNullText");
            } else {
                extras.forget("maybeNullText");
            }
            return this;
        }

        /** The property <code>number</code>. */
        public Builder number(int number) {
            this.number = number;
            extras.forget("number");
            return this;
        }

        /** The property <code>nullNumber</code>. */
        public Builder nullNumber(@Nullable Integer nullNumber) {
            this.nullNumber = nullNumber;
            if (nullNumber == null) {
                extras.setNull("nullNumber");
            } else {
                extras.forget("nullNumber");
            }
            return this;
        }

        /** The property <code>maybeNumber</code>. */
        public Builder maybeNumber(@Nullable Integer maybeNumber) {
            this.maybeNumber = maybeNumber;
            extras.forget("maybeNumber");
            return this;
        }

        /** The property <code>maybeNullNumber</code>. */
        public Builder maybeNullNumber(@Nullable Integer maybeNullNumber) {
            this.maybeNullNumber = maybeNullNumber;
            if (maybeNullNumber == null) {
                extras.setNull("maybeNullNumber");
            } else {
                extras.forget("maybeNullNumber");
            }
            return this;
        }

        /** The property <code>flag</code>. */
        public Builder flag(boolean flag) {
            this.flag = flag;
            extras.forget("flag");
            return this;
        }

        /** The property <code>nullFlag</code>. */
        public Builder nullFlag(@Nullable Boolean nullFlag) {
            this.nullFlag = nullFlag;
            if (nullFlag == null) {
                extras.setNull("nullFlag");
            } else {
                extras.forget("nullFlag");
            }
            return this;
        }

        /** The property <code>maybeFlag</code>. */
        public Builder maybeFlag(@Nullable Boolean maybeFlag) {
            this.maybeFlag = maybeFlag;
            extras.forget("maybeFlag");
            return this;
        }

        /** The property <code>maybeNullFlag</code>. */
        public Builder maybeNullFlag(@Nullable Boolean maybeNullFlag) {
            this.maybeNullFlag = maybeNullFlag;
            if (maybeNullFlag == null) {
                extras.setNull("maybeNullFlag");
            } else {
                extras.forget("maybeNullFlag");
            }
            return this;
        }

        /** The property <code>list</code>. */
        public Builder list(Collection<? extends String> list) {
            this.list = Immutable.list(java.util.Objects.requireNonNull(list, "list"));
            extras.forget("list");
            return this;
        }

        /** The property <code>nullList</code>. */
        public Builder nullList(@Nullable Collection<? extends String> nullList) {
            this.nullList = nullList == null ? null : Immutable.list(nullList);
            if (nullList == null) {
                extras.setNull("nullList");
            } else {
                extras.forget("nullList");
            }
            return this;
        }

        /** The property <code>maybeList</code>. */
        public Builder maybeList(@Nullable Collection<? extends String> maybeList) {
            this.maybeList = maybeList == null ? null : Immutable.list(maybeList);
            extras.forget("maybeList");
            return this;
        }

        /** The property <code>maybeNullList</code>. */
        public Builder maybeNullList(@Nullable Collection<? extends String> maybeNullList) {
            this.maybeNullList = maybeNullList == null ? null : Immutable.list(maybeNullList);
            if (maybeNullList == null) {
                extras.setNull("maybeNullList");
            } else {
                extras.forget("maybeNullList");
            }
            return this;
        }

        /** The property <code>map</code>. */
        public Builder map(Map<String, ? extends String> map) {
            this.map = Immutable.map(java.util.Objects.requireNonNull(map, "map"));
            extras.forget("map");
            return this;
        }

        /** The property <code>nullMap</code>. */
        public Builder nullMap(@Nullable Map<String, ? extends String> nullMap) {
            this.nullMap = nullMap == null ? null : Immutable.map(nullMap);
            if (nullMap == null) {
                extras.setNull("nullMap");
            } else {
                extras.forget("nullMap");
            }
            return this;
        }

        /** The property <code>maybeMap</code>. */
        public Builder maybeMap(@Nullable Map<String, ? extends String> maybeMap) {
            this.maybeMap = maybeMap == null ? null : Immutable.map(maybeMap);
            extras.forget("maybeMap");
            return this;
        }

        /** The property <code>maybeNullMap</code>. */
        public Builder maybeNullMap(@Nullable Map<String, ? extends String> maybeNullMap) {
            this.maybeNullMap = maybeNullMap == null ? null : Immutable.map(maybeNullMap);
            if (maybeNullMap == null) {
                extras.setNull("maybeNullMap");
            } else {
                extras.forget("maybeNullMap");
            }
            return this;
        }

        /** The property <code>model</code>. */
        public Builder model(Objects model) {
            this.model = java.util.Objects.requireNonNull(model, "model");
            extras.forget("model");
            return this;
        }

        /** The property <code>nullModel</code>. */
        public Builder nullModel(@Nullable Objects nullModel) {
            this.nullModel = nullModel;
            if (nullModel == null) {
                extras.setNull("nullModel");
            } else {
                extras.forget("nullModel");
            }
            return this;
        }

        /** The property <code>maybeModel</code>. */
        public Builder maybeModel(@Nullable Objects maybeModel) {
            this.maybeModel = maybeModel;
            extras.forget("maybeModel");
            return this;
        }

        /** The property <code>maybeNullModel</code>. */
        public Builder maybeNullModel(@Nullable Objects maybeNullModel) {
            this.maybeNullModel = maybeNullModel;
            if (maybeNullModel == null) {
                extras.setNull("maybeNullModel");
            } else {
                extras.forget("maybeNullModel");
            }
            return this;
        }

        /** The property <code>free</code>. */
        public Builder free(RawJson free) {
            this.free = java.util.Objects.requireNonNull(free, "free");
            extras.forget("free");
            return this;
        }

        /** The property <code>serverSet</code>. Set by the server. */
        public Builder serverSet(String serverSet) {
            this.serverSet = java.util.Objects.requireNonNull(serverSet, "serverSet");
            extras.forget("serverSet");
            return this;
        }

        /** The property <code>clashes</code>. */
        public Builder clashes(@Nullable JsonReader clashes) {
            this.clashes = clashes;
            extras.forget("clashes");
            return this;
        }

        /**
         * Sets a property that this SDK does not know, by its JSON name.
         *
         * @throws IllegalArgumentException if the SDK does know it
         */
        public Builder unknownProperty(String name, RawJson value) {
            if (Adapter.NAMES.strings().contains(name)) {
                throw new IllegalArgumentException(name + " is no unknown property: it has a method of its own");
            }
            extras.unknown(name, value);
            return this;
        }

        /**
         * The immutable result.
         *
         * @throws IllegalStateException if a required property was not set
         */
        public Combinations build() {
            if (!lenient) {
                Require.set(text, "Combinations", "text");
                Require.set(number, "Combinations", "number");
                Require.set(flag, "Combinations", "flag");
                Require.set(list, "Combinations", "list");
                Require.set(map, "Combinations", "map");
                Require.set(model, "Combinations", "model");
                Require.set(free, "Combinations", "free");
                if (nullText == null) {
                    extras.setNull("nullText");
                }
                if (nullNumber == null) {
                    extras.setNull("nullNumber");
                }
                if (nullFlag == null) {
                    extras.setNull("nullFlag");
                }
                if (nullList == null) {
                    extras.setNull("nullList");
                }
                if (nullMap == null) {
                    extras.setNull("nullMap");
                }
                if (nullModel == null) {
                    extras.setNull("nullModel");
                }
            }
            return new Combinations(this);
        }
    }

    static final class Adapter extends ModelAdapter<Combinations> {
        static final com.squareup.moshi.JsonReader.Options NAMES = com.squareup.moshi.JsonReader.Options.of("text",
                "nullText", "maybeText", "maybeNullText", "number", "nullNumber", "maybeNumber", "maybeNullNumber",
                "flag", "nullFlag", "maybeFlag", "maybeNullFlag", "list", "nullList", "maybeList", "maybeNullList",
                "map", "nullMap", "maybeMap", "maybeNullMap", "model", "nullModel", "maybeModel", "maybeNullModel",
                "free", "serverSet", "clashes");
        private final JsonAdapter<List<String>> listAdapter = Adapters.list(() -> Adapters.of(Scalar.STRING));
        private final JsonAdapter<List<String>> nullListAdapter = Adapters.list(() -> Adapters.of(Scalar.STRING));
        private final JsonAdapter<List<String>> maybeListAdapter = Adapters.list(() -> Adapters.of(Scalar.STRING));
        private final JsonAdapter<List<String>> maybeNullListAdapter = Adapters.list(() -> Adapters.of(Scalar.STRING));
        private final JsonAdapter<Map<String, String>> mapAdapter = Adapters.map(() -> Adapters.of(Scalar.STRING));
        private final JsonAdapter<Map<String, String>> nullMapAdapter = Adapters.map(() -> Adapters.of(Scalar.STRING));
        private final JsonAdapter<Map<String, String>> maybeMapAdapter = Adapters.map(() -> Adapters.of(Scalar.STRING));
        private final JsonAdapter<Map<String,
                String>> maybeNullMapAdapter = Adapters.map(() -> Adapters.of(Scalar.STRING));

        @Override
        protected Combinations read(com.squareup.moshi.JsonReader in) throws IOException {
            Builder b = new Builder(true);
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.text = JsonFields.read(in, b.extras, "text", Scalar.STRING);
                    case 1 -> b.nullText = JsonFields.read(in, b.extras, "nullText", Scalar.STRING);
                    case 2 -> b.maybeText = JsonFields.read(in, b.extras, "maybeText", Scalar.STRING);
                    case 3 -> b.maybeNullText = JsonFields.read(in, b.extras, "maybeNullText", Scalar.STRING);
                    case 4 -> b.number = JsonFields.read(in, b.extras, "number", Scalar.INT);
                    case 5 -> b.nullNumber = JsonFields.read(in, b.extras, "nullNumber", Scalar.INT);
                    case 6 -> b.maybeNumber = JsonFields.read(in, b.extras, "maybeNumber", Scalar.INT);
                    case 7 -> b.maybeNullNumber = JsonFields.read(in, b.extras, "maybeNullNumber", Scalar.INT);
                    case 8 -> b.flag = JsonFields.readBoolean(in, b.extras, "flag");
                    case 9 -> b.nullFlag = JsonFields.readBoolean(in, b.extras, "nullFlag");
                    case 10 -> b.maybeFlag = JsonFields.readBoolean(in, b.extras, "maybeFlag");
                    case 11 -> b.maybeNullFlag = JsonFields.readBoolean(in, b.extras, "maybeNullFlag");
                    case 12 -> b.list = JsonFields.readVerbatim(in, b.extras, "list", listAdapter);
                    case 13 -> b.nullList = JsonFields.readVerbatim(in, b.extras, "nullList", nullListAdapter);
                    case 14 -> b.maybeList = JsonFields.readVerbatim(in, b.extras, "maybeList", maybeListAdapter);
                    case 15 -> b.maybeNullList = JsonFields.readVerbatim(in, b.extras, "maybeNullList",
                            maybeNullListAdapter);
                    case 16 -> b.map = JsonFields.readVerbatim(in, b.extras, "map", mapAdapter);
                    case 17 -> b.nullMap = JsonFields.readVerbatim(in, b.extras, "nullMap", nullMapAdapter);
                    case 18 -> b.maybeMap = JsonFields.readVerbatim(in, b.extras, "maybeMap", maybeMapAdapter);
                    case 19 -> b.maybeNullMap = JsonFields.readVerbatim(in, b.extras, "maybeNullMap",
                            maybeNullMapAdapter);
                    case 20 -> b.model = JsonFields.readObject(in, b.extras, "model", Objects.ADAPTER);
                    case 21 -> b.nullModel = JsonFields.readObject(in, b.extras, "nullModel", Objects.ADAPTER);
                    case 22 -> b.maybeModel = JsonFields.readObject(in, b.extras, "maybeModel", Objects.ADAPTER);
                    case 23 -> b.maybeNullModel = JsonFields.readObject(in, b.extras, "maybeNullModel",
                            Objects.ADAPTER);
                    case 24 -> b.free = JsonFields.readRaw(in, b.extras, "free");
                    case 25 -> b.serverSet = JsonFields.read(in, b.extras, "serverSet", Scalar.STRING);
                    case 26 -> b.clashes = JsonFields.readObject(in, b.extras, "clashes", JsonReader.ADAPTER);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, Combinations v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "text", Scalar.STRING, v.text);
            JsonFields.write(out, v.extras, "nullText", Scalar.STRING, v.nullText);
            JsonFields.write(out, v.extras, "maybeText", Scalar.STRING, v.maybeText);
            JsonFields.write(out, v.extras, "maybeNullText", Scalar.STRING, v.maybeNullText);
            JsonFields.write(out, v.extras, "number", Scalar.INT, v.number);
            JsonFields.write(out, v.extras, "nullNumber", Scalar.INT, v.nullNumber);
            JsonFields.write(out, v.extras, "maybeNumber", Scalar.INT, v.maybeNumber);
            JsonFields.write(out, v.extras, "maybeNullNumber", Scalar.INT, v.maybeNullNumber);
            JsonFields.writeBoolean(out, v.extras, "flag", v.flag);
            JsonFields.writeBoolean(out, v.extras, "nullFlag", v.nullFlag);
            JsonFields.writeBoolean(out, v.extras, "maybeFlag", v.maybeFlag);
            JsonFields.writeBoolean(out, v.extras, "maybeNullFlag", v.maybeNullFlag);
            JsonFields.write(out, v.extras, "list", listAdapter, v.list);
            JsonFields.write(out, v.extras, "nullList", nullListAdapter, v.nullList);
            JsonFields.write(out, v.extras, "maybeList", maybeListAdapter, v.maybeList);
            JsonFields.write(out, v.extras, "maybeNullList", maybeNullListAdapter, v.maybeNullList);
            JsonFields.write(out, v.extras, "map", mapAdapter, v.map);
            JsonFields.write(out, v.extras, "nullMap", nullMapAdapter, v.nullMap);
            JsonFields.write(out, v.extras, "maybeMap", maybeMapAdapter, v.maybeMap);
            JsonFields.write(out, v.extras, "maybeNullMap", maybeNullMapAdapter, v.maybeNullMap);
            JsonFields.write(out, v.extras, "model", Objects.ADAPTER, v.model);
            JsonFields.write(out, v.extras, "nullModel", Objects.ADAPTER, v.nullModel);
            JsonFields.write(out, v.extras, "maybeModel", Objects.ADAPTER, v.maybeModel);
            JsonFields.write(out, v.extras, "maybeNullModel", Objects.ADAPTER, v.maybeNullModel);
            JsonFields.writeRaw(out, v.extras, "free", v.free);
            JsonFields.write(out, v.extras, "serverSet", Scalar.STRING, v.serverSet);
            JsonFields.write(out, v.extras, "clashes", JsonReader.ADAPTER, v.clashes);
            v.extras.writeUnknown(out);
            out.endObject();
        }

        @Override
        public List<String> missing(Combinations v) {
            List<String> missing = new ArrayList<>();
            if (v.text == null) {
                missing.add("text");
            }
            if (v.nullText == null && !v.extras.has("nullText")) {
                missing.add("nullText");
            }
            if (v.number == null) {
                missing.add("number");
            }
            if (v.nullNumber == null && !v.extras.has("nullNumber")) {
                missing.add("nullNumber");
            }
            if (v.flag == null) {
                missing.add("flag");
            }
            if (v.nullFlag == null && !v.extras.has("nullFlag")) {
                missing.add("nullFlag");
            }
            if (v.list == null) {
                missing.add("list");
            }
            if (v.nullList == null && !v.extras.has("nullList")) {
                missing.add("nullList");
            }
            if (v.map == null) {
                missing.add("map");
            }
            if (v.nullMap == null && !v.extras.has("nullMap")) {
                missing.add("nullMap");
            }
            if (v.model == null) {
                missing.add("model");
            }
            if (v.nullModel == null && !v.extras.has("nullModel")) {
                missing.add("nullModel");
            }
            if (v.free == null) {
                missing.add("free");
            }
            if (v.serverSet == null) {
                missing.add("serverSet");
            }
            return missing;
        }
    }

    static final ModelAdapter<Combinations> ADAPTER = new Adapter();
}
