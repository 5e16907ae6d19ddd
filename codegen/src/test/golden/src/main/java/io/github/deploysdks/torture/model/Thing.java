// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
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
import io.github.deploysdks.core.link.Links;
import java.io.IOException;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has a property of every type there is. */
public final class Thing {
    private final @Nullable String id;
    private final @Nullable String name;
    private final @Nullable String description;
    private final @Nullable Integer count;
    private final @Nullable Long big;
    private final @Nullable Long plain;
    private final @Nullable Double ratio;
    private final @Nullable BigDecimal exact;
    private final @Nullable BigDecimal money;
    private final @Nullable Boolean flag;
    private final @Nullable Boolean maybeFlag;
    private final @Nullable String guess;
    private final @Nullable String requiredNull;
    private final @Nullable OffsetDateTime when_;
    private final @Nullable LocalDate day;
    private final @Nullable LocalDateTime local;
    private final @Nullable Duration delay;
    private final @Nullable Duration span;
    private final @Nullable Instant moment;
    private final @Nullable Duration elapsed;
    private final @Nullable UUID uuid;
    private final @Nullable RawJson free;
    private final @Nullable Map<String, RawJson> freeObject;
    private final @Nullable State state;
    private final @Nullable Level level;
    private final @Nullable List<String> tags;
    private final @Nullable List<@Nullable String> maybeTags;
    private final @Nullable List<OffsetDateTime> times;
    private final @Nullable List<List<Integer>> grid;
    private final @Nullable Map<String, @Nullable String> labels;
    private final @Nullable List<Thing> children;
    private final @Nullable Thing parent;
    private final @Nullable Map<String, Thing> byName;
    private final @Nullable Map<String, List<State>> lists;
    private final @Nullable Animal pet;
    private final @Nullable List<Animal> pets;
    private final @Nullable PropertyValue value;
    private final @Nullable Map<String, @Nullable PropertyValue> values;
    private final @Nullable List<Mode> alias;
    private final @Nullable String password;
    private final @Nullable String old;
    private final @Nullable Links links;
    private final @Nullable String class_;
    private final @Nullable String getClass_;
    private final @Nullable String wait_;
    private final @Nullable String object_;
    private final @Nullable String snakeCaseName;
    private final @Nullable String withDash;
    private final @Nullable String _1st;
    private final @Nullable String type;
    private final @Nullable String extras_;
    private final @Nullable String b;
    private final @Nullable String in_;
    private final @Nullable String v;
    private final @Nullable String weird;
    private final ExtraProperties extras;

    private Thing(Builder b) {
        this.id = b.id;
        this.name = b.name;
        this.description = b.description;
        this.count = b.count;
        this.big = b.big;
        this.plain = b.plain;
        this.ratio = b.ratio;
        this.exact = b.exact;
        this.money = b.money;
        this.flag = b.flag;
        this.maybeFlag = b.maybeFlag;
        this.guess = b.guess;
        this.requiredNull = b.requiredNull;
        this.when_ = b.when_;
        this.day = b.day;
        this.local = b.local;
        this.delay = b.delay;
        this.span = b.span;
        this.moment = b.moment;
        this.elapsed = b.elapsed;
        this.uuid = b.uuid;
        this.free = b.free;
        this.freeObject = b.freeObject;
        this.state = b.state;
        this.level = b.level;
        this.tags = b.tags;
        this.maybeTags = b.maybeTags;
        this.times = b.times;
        this.grid = b.grid;
        this.labels = b.labels;
        this.children = b.children;
        this.parent = b.parent;
        this.byName = b.byName;
        this.lists = b.lists;
        this.pet = b.pet;
        this.pets = b.pets;
        this.value = b.value;
        this.values = b.values;
        this.alias = b.alias;
        this.password = b.password;
        this.old = b.old;
        this.links = b.links;
        this.class_ = b.class_;
        this.getClass_ = b.getClass_;
        this.wait_ = b.wait_;
        this.object_ = b.object_;
        this.snakeCaseName = b.snakeCaseName;
        this.withDash = b.withDash;
        this._1st = b._1st;
        this.type = b.type;
        this.extras_ = b.extras_;
        this.b = b.b;
        this.in_ = b.in_;
        this.v = b.v;
        this.weird = b.weird;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder(false);
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder(true);
        b.id = this.id;
        b.name = this.name;
        b.description = this.description;
        b.count = this.count;
        b.big = this.big;
        b.plain = this.plain;
        b.ratio = this.ratio;
        b.exact = this.exact;
        b.money = this.money;
        b.flag = this.flag;
        b.maybeFlag = this.maybeFlag;
        b.guess = this.guess;
        b.requiredNull = this.requiredNull;
        b.when_ = this.when_;
        b.day = this.day;
        b.local = this.local;
        b.delay = this.delay;
        b.span = this.span;
        b.moment = this.moment;
        b.elapsed = this.elapsed;
        b.uuid = this.uuid;
        b.free = this.free;
        b.freeObject = this.freeObject;
        b.state = this.state;
        b.level = this.level;
        b.tags = this.tags;
        b.maybeTags = this.maybeTags;
        b.times = this.times;
        b.grid = this.grid;
        b.labels = this.labels;
        b.children = this.children;
        b.parent = this.parent;
        b.byName = this.byName;
        b.lists = this.lists;
        b.pet = this.pet;
        b.pets = this.pets;
        b.value = this.value;
        b.values = this.values;
        b.alias = this.alias;
        b.password = this.password;
        b.old = this.old;
        b.links = this.links;
        b.class_ = this.class_;
        b.getClass_ = this.getClass_;
        b.wait_ = this.wait_;
        b.object_ = this.object_;
        b.snakeCaseName = this.snakeCaseName;
        b.withDash = this.withDash;
        b._1st = this._1st;
        b.type = this.type;
        b.extras_ = this.extras_;
        b.b = this.b;
        b.in_ = this.in_;
        b.v = this.v;
        b.weird = this.weird;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Thing fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The id. Set by the server.
     *
     * @throws IllegalStateException if the server left it out
     */
    public String id() {
        return Require.present(id, "Thing", "Id");
    }

    /**
     * The name, *&#47; and <code>code</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public String name() {
        return Require.present(name, "Thing", "Name");
    }

    /**
     * The property <code>Description</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String description() {
        return description;
    }

    /**
     * A number.
     *
     * @throws IllegalStateException if the server left it out
     */
    public int count() {
        return Require.present(count, "Thing", "Count");
    }

    /**
     * The property <code>Big</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Long big() {
        return big;
    }

    /**
     * The property <code>Plain</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Long plain() {
        return plain;
    }

    /**
     * The property <code>Ratio</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Double ratio() {
        return ratio;
    }

    /**
     * The property <code>Exact</code>.
     *
     * @return null if it is not there
     */
    public @Nullable BigDecimal exact() {
        return exact;
    }

    /**
     * The property <code>Money</code>.
     *
     * @return null if it is not there
     */
    public @Nullable BigDecimal money() {
        return money;
    }

    /**
     * The property <code>Flag</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public boolean flag() {
        return Require.present(flag, "Thing", "Flag");
    }

    /**
     * The property <code>MaybeFlag</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Boolean maybeFlag() {
        return maybeFlag;
    }

    /**
     * Secret at times.
     *
     * @return null if it is not there
     */
    public @Nullable String guess() {
        return guess;
    }

    /**
     * The property <code>RequiredNull</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String requiredNull() {
        return requiredNull;
    }

    /**
     * The property <code>When</code>.
     *
     * @return null if it is not there
     */
    public @Nullable OffsetDateTime when_() {
        return when_;
    }

    /**
     * The property <code>Day</code>.
     *
     * @return null if it is not there
     */
    public @Nullable LocalDate day() {
        return day;
    }

    /**
     * The property <code>Local</code>.
     *
     * @return null if it is not there
     */
    public @Nullable LocalDateTime local() {
        return local;
    }

    /**
     * The property <code>Delay</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Duration delay() {
        return delay;
    }

    /**
     * The property <code>Span</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Duration span() {
        return span;
    }

    /**
     * The property <code>Moment</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Instant moment() {
        return moment;
    }

    /**
     * The property <code>Elapsed</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Duration elapsed() {
        return elapsed;
    }

    /**
     * The property <code>Uuid</code>.
     *
     * @return null if it is not there
     */
    public @Nullable UUID uuid() {
        return uuid;
    }

    /**
     * The property <code>Free</code>.
     *
     * @return null if it is not there
     */
    public @Nullable RawJson free() {
        return free;
    }

    /**
     * The property <code>FreeObject</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public Map<String, RawJson> freeObject() {
        return freeObject == null ? Map.of() : freeObject;
    }

    /**
     * The property <code>State</code>.
     *
     * @return null if it is not there
     */
    public @Nullable State state() {
        return state;
    }

    /**
     * The level.
     *
     * @return null if it is not there
     */
    public @Nullable Level level() {
        return level;
    }

    /**
     * The property <code>Tags</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<String> tags() {
        return tags == null ? List.of() : tags;
    }

    /**
     * The property <code>MaybeTags</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<@Nullable String> maybeTags() {
        return maybeTags == null ? List.of() : maybeTags;
    }

    /**
     * The property <code>Times</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<OffsetDateTime> times() {
        return times == null ? List.of() : times;
    }

    /**
     * The property <code>Grid</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<List<Integer>> grid() {
        return grid == null ? List.of() : grid;
    }

    /**
     * The property <code>Labels</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public Map<String, @Nullable String> labels() {
        return labels == null ? Map.of() : labels;
    }

    /**
     * The property <code>Children</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<Thing> children() {
        return children == null ? List.of() : children;
    }

    /**
     * The property <code>Parent</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Thing parent() {
        return parent;
    }

    /**
     * The property <code>ByName</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public Map<String, Thing> byName() {
        return byName == null ? Map.of() : byName;
    }

    /**
     * The property <code>Lists</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public Map<String, List<State>> lists() {
        return lists == null ? Map.of() : lists;
    }

    /**
     * The property <code>Pet</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Animal pet() {
        return pet;
    }

    /**
     * The property <code>Pets</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<Animal> pets() {
        return pets == null ? List.of() : pets;
    }

    /**
     * The property <code>Value</code>.
     *
     * @return null if it is not there
     */
    public @Nullable PropertyValue value() {
        return value;
    }

    /**
     * The property <code>Values</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public Map<String, @Nullable PropertyValue> values() {
        return values == null ? Map.of() : values;
    }

    /**
     * The property <code>Alias</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<Mode> alias() {
        return alias == null ? List.of() : alias;
    }

    /**
     * The password.
     *
     * @return null if it is not there
     */
    public @Nullable String password() {
        return password;
    }

    /**
     * The property <code>Old</code>.
     *
     * @return null if it is not there
     * @deprecated The vendor deprecates it.
     */
    @Deprecated
    public @Nullable String old() {
        return old;
    }

    /**
     * The property <code>Links</code>. Set by the server.
     *
     * @return unmodifiable; empty if there is none
     */
    public Links links() {
        return links == null ? Links.NONE : links;
    }

    /**
     * The property <code>class</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String class_() {
        return class_;
    }

    /**
     * The property <code>getClass</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String getClass_() {
        return getClass_;
    }

    /**
     * The property <code>wait</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String wait_() {
        return wait_;
    }

    /**
     * The property <code>object</code>. Since server version 2.0.
     *
     * @return null if it is not there
     */
    public @Nullable String object_() {
        return object_;
    }

    /**
     * The property <code>snake_case_name</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String snakeCaseName() {
        return snakeCaseName;
    }

    /**
     * The property <code>with-dash</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String withDash() {
        return withDash;
    }

    /**
     * The property <code>1st</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String _1st() {
        return _1st;
    }

    /**
     * The property <code>&#64;type</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String type() {
        return type;
    }

    /**
     * The property <code>extras</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String extras_() {
        return extras_;
    }

    /**
     * The property <code>b</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String b() {
        return b;
    }

    /**
     * The property <code>in</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String in_() {
        return in_;
    }

    /**
     * The property <code>v</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String v() {
        return v;
    }

    /**
     * The property <code>Weird Name.With/Everything</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String weird() {
        return weird;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Thing that
                && extras.equals(that.extras)
                && Objects.equals(this.id, that.id)
                && Objects.equals(this.name, that.name)
                && Objects.equals(this.description, that.description)
                && Objects.equals(this.count, that.count)
                && Objects.equals(this.big, that.big)
                && Objects.equals(this.plain, that.plain)
                && Objects.equals(this.ratio, that.ratio)
                && Objects.equals(this.exact, that.exact)
                && Objects.equals(this.money, that.money)
                && Objects.equals(this.flag, that.flag)
                && Objects.equals(this.maybeFlag, that.maybeFlag)
                && Objects.equals(this.guess, that.guess)
                && Objects.equals(this.requiredNull, that.requiredNull)
                && Objects.equals(this.when_, that.when_)
                && Objects.equals(this.day, that.day)
                && Objects.equals(this.local, that.local)
                && Objects.equals(this.delay, that.delay)
                && Objects.equals(this.span, that.span)
                && Objects.equals(this.moment, that.moment)
                && Objects.equals(this.elapsed, that.elapsed)
                && Objects.equals(this.uuid, that.uuid)
                && Objects.equals(this.free, that.free)
                && Objects.equals(this.freeObject, that.freeObject)
                && Objects.equals(this.state, that.state)
                && Objects.equals(this.level, that.level)
                && Objects.equals(this.tags, that.tags)
                && Objects.equals(this.maybeTags, that.maybeTags)
                && Objects.equals(this.times, that.times)
                && Objects.equals(this.grid, that.grid)
                && Objects.equals(this.labels, that.labels)
                && Objects.equals(this.children, that.children)
                && Objects.equals(this.parent, that.parent)
                && Objects.equals(this.byName, that.byName)
                && Objects.equals(this.lists, that.lists)
                && Objects.equals(this.pet, that.pet)
                && Objects.equals(this.pets, that.pets)
                && Objects.equals(this.value, that.value)
                && Objects.equals(this.values, that.values)
                && Objects.equals(this.alias, that.alias)
                && Objects.equals(this.password, that.password)
                && Objects.equals(this.old, that.old)
                && Objects.equals(this.links, that.links)
                && Objects.equals(this.class_, that.class_)
                && Objects.equals(this.getClass_, that.getClass_)
                && Objects.equals(this.wait_, that.wait_)
                && Objects.equals(this.object_, that.object_)
                && Objects.equals(this.snakeCaseName, that.snakeCaseName)
                && Objects.equals(this.withDash, that.withDash)
                && Objects.equals(this._1st, that._1st)
                && Objects.equals(this.type, that.type)
                && Objects.equals(this.extras_, that.extras_)
                && Objects.equals(this.b, that.b)
                && Objects.equals(this.in_, that.in_)
                && Objects.equals(this.v, that.v)
                && Objects.equals(this.weird, that.weird);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, id, name, description, count, big, plain, ratio, exact, money, flag, maybeFlag,
                guess, requiredNull, when_, day, local, delay, span, moment, elapsed, uuid, free, freeObject, state,
                level, tags, maybeTags, times, grid, labels, children, parent, byName, lists, pet, pets, value, values,
                alias, password, old, links, class_, getClass_, wait_, object_, snakeCaseName, withDash, _1st, type,
                extras_, b, in_, v, weird);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("Thing")
                .add("id", id)
                .add("name", name)
                .add("description", description)
                .add("count", count)
                .add("big", big)
                .add("plain", plain)
                .add("ratio", ratio)
                .add("exact", exact)
                .add("money", money)
                .add("flag", flag)
                .add("maybeFlag", maybeFlag)
                .addSecret("guess", guess)
                .add("requiredNull", requiredNull)
                .add("when_", when_)
                .add("day", day)
                .add("local", local)
                .add("delay", delay)
                .add("span", span)
                .add("moment", moment)
                .add("elapsed", elapsed)
                .add("uuid", uuid)
                .addOpaque("free", free)
                .addOpaque("freeObject", freeObject)
                .add("state", state)
                .add("level", level)
                .add("tags", tags)
                .add("maybeTags", maybeTags)
                .add("times", times)
                .add("grid", grid)
                .add("labels", labels)
                .add("children", children)
                .add("parent", parent)
                .add("byName", byName)
                .add("lists", lists)
                .add("pet", pet)
                .add("pets", pets)
                .add("value", value)
                .add("values", values)
                .add("alias", alias)
                .addSecret("password", password)
                .add("old", old)
                .add("links", links)
                .add("class_", class_)
                .add("getClass_", getClass_)
                .add("wait_", wait_)
                .add("object_", object_)
                .add("snakeCaseName", snakeCaseName)
                .add("withDash", withDash)
                .add("_1st", _1st)
                .add("type", type)
                .add("extras_", extras_)
                .add("b", b)
                .add("in_", in_)
                .add("v", v)
                .add("weird", weird)
                .end(extras);
    }

    /** Builds {@link Thing}. */
    public static final class Builder {
        private final boolean lenient;
        private @Nullable String id;
        private @Nullable String name;
        private @Nullable String description;
        private @Nullable Integer count;
        private @Nullable Long big;
        private @Nullable Long plain;
        private @Nullable Double ratio;
        private @Nullable BigDecimal exact;
        private @Nullable BigDecimal money;
        private @Nullable Boolean flag;
        private @Nullable Boolean maybeFlag;
        private @Nullable String guess;
        private @Nullable String requiredNull;
        private @Nullable OffsetDateTime when_;
        private @Nullable LocalDate day;
        private @Nullable LocalDateTime local;
        private @Nullable Duration delay;
        private @Nullable Duration span;
        private @Nullable Instant moment;
        private @Nullable Duration elapsed;
        private @Nullable UUID uuid;
        private @Nullable RawJson free;
        private @Nullable Map<String, RawJson> freeObject;
        private @Nullable State state;
        private @Nullable Level level;
        private @Nullable List<String> tags;
        private @Nullable List<@Nullable String> maybeTags;
        private @Nullable List<OffsetDateTime> times;
        private @Nullable List<List<Integer>> grid;
        private @Nullable Map<String, @Nullable String> labels;
        private @Nullable List<Thing> children;
        private @Nullable Thing parent;
        private @Nullable Map<String, Thing> byName;
        private @Nullable Map<String, List<State>> lists;
        private @Nullable Animal pet;
        private @Nullable List<Animal> pets;
        private @Nullable PropertyValue value;
        private @Nullable Map<String, @Nullable PropertyValue> values;
        private @Nullable List<Mode> alias;
        private @Nullable String password;
        private @Nullable String old;
        private @Nullable Links links;
        private @Nullable String class_;
        private @Nullable String getClass_;
        private @Nullable String wait_;
        private @Nullable String object_;
        private @Nullable String snakeCaseName;
        private @Nullable String withDash;
        private @Nullable String _1st;
        private @Nullable String type;
        private @Nullable String extras_;
        private @Nullable String b;
        private @Nullable String in_;
        private @Nullable String v;
        private @Nullable String weird;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder(boolean lenient) {
            this.lenient = lenient;
        }

        /** The id. Set by the server. */
        public Builder id(String id) {
            this.id = Objects.requireNonNull(id, "id");
            extras.forget("Id");
            return this;
        }

        /** The name, *&#47; and <code>code</code>. */
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            extras.forget("Name");
            return this;
        }

        /** The property <code>Description</code>. */
        public Builder description(@Nullable String description) {
            this.description = description;
            if (description == null) {
                extras.setNull("Description");
            } else {
                extras.forget("Description");
            }
            return this;
        }

        /** A number. */
        public Builder count(int count) {
            this.count = count;
            extras.forget("Count");
            return this;
        }

        /** The property <code>Big</code>. */
        public Builder big(@Nullable Long big) {
            this.big = big;
            extras.forget("Big");
            return this;
        }

        /** The property <code>Plain</code>. */
        public Builder plain(@Nullable Long plain) {
            this.plain = plain;
            extras.forget("Plain");
            return this;
        }

        /** The property <code>Ratio</code>. */
        public Builder ratio(@Nullable Double ratio) {
            this.ratio = ratio;
            extras.forget("Ratio");
            return this;
        }

        /** The property <code>Exact</code>. */
        public Builder exact(@Nullable BigDecimal exact) {
            this.exact = exact;
            extras.forget("Exact");
            return this;
        }

        /** The property <code>Money</code>. */
        public Builder money(@Nullable BigDecimal money) {
            this.money = money;
            extras.forget("Money");
            return this;
        }

        /** The property <code>Flag</code>. */
        public Builder flag(boolean flag) {
            this.flag = flag;
            extras.forget("Flag");
            return this;
        }

        /** The property <code>MaybeFlag</code>. */
        public Builder maybeFlag(@Nullable Boolean maybeFlag) {
            this.maybeFlag = maybeFlag;
            if (maybeFlag == null) {
                extras.setNull("MaybeFlag");
            } else {
                extras.forget("MaybeFlag");
            }
            return this;
        }

        /** Secret at times. */
        public Builder guess(@Nullable String guess) {
            this.guess = guess;
            extras.forget("Guess");
            return this;
        }

        /** The property <code>RequiredNull</code>. */
        public Builder requiredNull(@Nullable String requiredNull) {
            this.requiredNull = requiredNull;
            if (requiredNull == null) {
                extras.setNull("RequiredNull");
            } else {
                extras.forget("RequiredNull");
            }
            return this;
        }

        /** The property <code>When</code>. */
        public Builder when_(@Nullable OffsetDateTime when_) {
            this.when_ = when_;
            extras.forget("When");
            return this;
        }

        /** The property <code>Day</code>. */
        public Builder day(@Nullable LocalDate day) {
            this.day = day;
            extras.forget("Day");
            return this;
        }

        /** The property <code>Local</code>. */
        public Builder local(@Nullable LocalDateTime local) {
            this.local = local;
            extras.forget("Local");
            return this;
        }

        /** The property <code>Delay</code>. */
        public Builder delay(@Nullable Duration delay) {
            this.delay = delay;
            extras.forget("Delay");
            return this;
        }

        /** The property <code>Span</code>. */
        public Builder span(@Nullable Duration span) {
            this.span = span;
            extras.forget("Span");
            return this;
        }

        /** The property <code>Moment</code>. */
        public Builder moment(@Nullable Instant moment) {
            this.moment = moment;
            extras.forget("Moment");
            return this;
        }

        /** The property <code>Elapsed</code>. */
        public Builder elapsed(@Nullable Duration elapsed) {
            this.elapsed = elapsed;
            extras.forget("Elapsed");
            return this;
        }

        /** The property <code>Uuid</code>. */
        public Builder uuid(@Nullable UUID uuid) {
            this.uuid = uuid;
            extras.forget("Uuid");
            return this;
        }

        /** The property <code>Free</code>. */
        public Builder free(@Nullable RawJson free) {
            this.free = free;
            extras.forget("Free");
            return this;
        }

        /** The property <code>FreeObject</code>. */
        public Builder freeObject(@Nullable Map<String, ? extends RawJson> freeObject) {
            this.freeObject = freeObject == null ? null : Immutable.map(freeObject);
            extras.forget("FreeObject");
            return this;
        }

        /** The property <code>State</code>. */
        public Builder state(@Nullable State state) {
            this.state = state;
            extras.forget("State");
            return this;
        }

        /** The level. */
        public Builder level(@Nullable Level level) {
            this.level = level;
            if (level == null) {
                extras.setNull("Level");
            } else {
                extras.forget("Level");
            }
            return this;
        }

        /** The property <code>Tags</code>. */
        public Builder tags(Collection<? extends String> tags) {
            this.tags = Immutable.list(Objects.requireNonNull(tags, "tags"));
            extras.forget("Tags");
            return this;
        }

        /** The property <code>MaybeTags</code>. */
        public Builder maybeTags(@Nullable Collection<? extends @Nullable String> maybeTags) {
            this.maybeTags = maybeTags == null ? null : Immutable.list(maybeTags);
            if (maybeTags == null) {
                extras.setNull("MaybeTags");
            } else {
                extras.forget("MaybeTags");
            }
            return this;
        }

        /** The property <code>Times</code>. */
        public Builder times(@Nullable Collection<? extends OffsetDateTime> times) {
            this.times = times == null ? null : Immutable.list(times);
            extras.forget("Times");
            return this;
        }

        /** The property <code>Grid</code>. */
        public Builder grid(@Nullable Collection<? extends List<Integer>> grid) {
            this.grid = grid == null ? null : Immutable.list(grid, e1 -> Immutable.list(e1));
            extras.forget("Grid");
            return this;
        }

        /** The property <code>Labels</code>. */
        public Builder labels(@Nullable Map<String, ? extends @Nullable String> labels) {
            this.labels = labels == null ? null : Immutable.map(labels);
            extras.forget("Labels");
            return this;
        }

        /** The property <code>Children</code>. */
        public Builder children(@Nullable Collection<? extends Thing> children) {
            this.children = children == null ? null : Immutable.list(children);
            extras.forget("Children");
            return this;
        }

        /** The property <code>Parent</code>. */
        public Builder parent(@Nullable Thing parent) {
            this.parent = parent;
            extras.forget("Parent");
            return this;
        }

        /** The property <code>ByName</code>. */
        public Builder byName(@Nullable Map<String, ? extends Thing> byName) {
            this.byName = byName == null ? null : Immutable.map(byName);
            extras.forget("ByName");
            return this;
        }

        /** The property <code>Lists</code>. */
        public Builder lists(@Nullable Map<String, ? extends List<State>> lists) {
            this.lists = lists == null ? null : Immutable.map(lists, e1 -> Immutable.list(e1));
            extras.forget("Lists");
            return this;
        }

        /** The property <code>Pet</code>. */
        public Builder pet(@Nullable Animal pet) {
            this.pet = pet;
            extras.forget("Pet");
            return this;
        }

        /** The property <code>Pets</code>. */
        public Builder pets(@Nullable Collection<? extends Animal> pets) {
            this.pets = pets == null ? null : Immutable.list(pets);
            extras.forget("Pets");
            return this;
        }

        /** The property <code>Value</code>. */
        public Builder value(@Nullable PropertyValue value) {
            this.value = value;
            extras.forget("Value");
            return this;
        }

        /** The property <code>Values</code>. */
        public Builder values(@Nullable Map<String, ? extends @Nullable PropertyValue> values) {
            this.values = values == null ? null : Immutable.map(values);
            extras.forget("Values");
            return this;
        }

        /** The property <code>Alias</code>. */
        public Builder alias(@Nullable Collection<? extends Mode> alias) {
            this.alias = alias == null ? null : Immutable.list(alias);
            extras.forget("Alias");
            return this;
        }

        /** The password. */
        public Builder password(@Nullable String password) {
            this.password = password;
            extras.forget("Password");
            return this;
        }

        /**
         * The property <code>Old</code>.
         *
         * @deprecated The vendor deprecates it.
         */
        @Deprecated
        public Builder old(@Nullable String old) {
            this.old = old;
            extras.forget("Old");
            return this;
        }

        /** The property <code>Links</code>. Set by the server. */
        public Builder links(@Nullable Links links) {
            this.links = links;
            extras.forget("Links");
            return this;
        }

        /** The property <code>class</code>. */
        public Builder class_(@Nullable String class_) {
            this.class_ = class_;
            extras.forget("class");
            return this;
        }

        /** The property <code>getClass</code>. */
        public Builder getClass_(@Nullable String getClass_) {
            this.getClass_ = getClass_;
            extras.forget("getClass");
            return this;
        }

        /** The property <code>wait</code>. */
        public Builder wait_(@Nullable String wait_) {
            this.wait_ = wait_;
            extras.forget("wait");
            return this;
        }

        /** The property <code>object</code>. Since server version 2.0. */
        public Builder object_(@Nullable String object_) {
            this.object_ = object_;
            extras.forget("object");
            return this;
        }

        /** The property <code>snake_case_name</code>. */
        public Builder snakeCaseName(@Nullable String snakeCaseName) {
            this.snakeCaseName = snakeCaseName;
            extras.forget("snake_case_name");
            return this;
        }

        /** The property <code>with-dash</code>. */
        public Builder withDash(@Nullable String withDash) {
            this.withDash = withDash;
            extras.forget("with-dash");
            return this;
        }

        /** The property <code>1st</code>. */
        public Builder _1st(@Nullable String _1st) {
            this._1st = _1st;
            extras.forget("1st");
            return this;
        }

        /** The property <code>&#64;type</code>. */
        public Builder type(@Nullable String type) {
            this.type = type;
            extras.forget("@type");
            return this;
        }

        /** The property <code>extras</code>. */
        public Builder extras_(@Nullable String extras_) {
            this.extras_ = extras_;
            extras.forget("extras");
            return this;
        }

        /** The property <code>b</code>. */
        public Builder b(@Nullable String b) {
            this.b = b;
            extras.forget("b");
            return this;
        }

        /** The property <code>in</code>. */
        public Builder in_(@Nullable String in_) {
            this.in_ = in_;
            extras.forget("in");
            return this;
        }

        /** The property <code>v</code>. */
        public Builder v(@Nullable String v) {
            this.v = v;
            extras.forget("v");
            return this;
        }

        /** The property <code>Weird Name.With/Everything</code>. */
        public Builder weird(@Nullable String weird) {
            this.weird = weird;
            extras.forget("Weird Name.With/Everything");
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
        public Thing build() {
            if (!lenient) {
                Require.set(name, "Thing", "name");
                Require.set(count, "Thing", "count");
                Require.set(flag, "Thing", "flag");
                Require.set(tags, "Thing", "tags");
                if (requiredNull == null) {
                    extras.setNull("RequiredNull");
                }
            }
            return new Thing(this);
        }
    }

    static final class Adapter extends ModelAdapter<Thing> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("Id", "Name", "Description", "Count", "Big",
                "Plain", "Ratio", "Exact", "Money", "Flag", "MaybeFlag", "Guess", "RequiredNull", "When", "Day",
                "Local", "Delay", "Span", "Moment", "Elapsed", "Uuid", "Free", "FreeObject", "State", "Level", "Tags",
                "MaybeTags", "Times", "Grid", "Labels", "Children", "Parent", "ByName", "Lists", "Pet", "Pets",
                "Value", "Values", "Alias", "Password", "Old", "Links", "class", "getClass", "wait", "object",
                "snake_case_name", "with-dash", "1st", "@type", "extras", "b", "in", "v", "Weird Name.With/Everything");
        private final JsonAdapter<Map<String, RawJson>> freeObjectAdapter = Adapters.map(() -> Adapters.RAW);
        private final JsonAdapter<List<String>> tagsAdapter = Adapters.list(() -> Adapters.of(Scalar.STRING));
        private final JsonAdapter<List<@Nullable String>> maybeTagsAdapter =
                Adapters.list(() -> Adapters.of(Scalar.STRING));
        private final JsonAdapter<List<OffsetDateTime>> timesAdapter =
                Adapters.list(() -> Adapters.of(Scalar.DATE_TIME));
        private final JsonAdapter<List<List<Integer>>> gridAdapter =
                Adapters.list(() -> Adapters.list(() -> Adapters.of(Scalar.INT)));
        private final JsonAdapter<Map<String,
                @Nullable String>> labelsAdapter = Adapters.map(() -> Adapters.of(Scalar.STRING));
        private final JsonAdapter<List<Thing>> childrenAdapter = Adapters.list(() -> Thing.ADAPTER);
        private final JsonAdapter<Map<String, Thing>> byNameAdapter = Adapters.map(() -> Thing.ADAPTER);
        private final JsonAdapter<Map<String,
                List<State>>> listsAdapter = Adapters.map(() -> Adapters.list(() -> Adapters.of(State.SCALAR)));
        private final JsonAdapter<List<Animal>> petsAdapter = Adapters.list(() -> Animal.Unknown.UNION);
        private final JsonAdapter<Map<String,
                @Nullable PropertyValue>> valuesAdapter = Adapters.map(() -> PropertyValue.Unknown.UNION);
        private final JsonAdapter<List<Mode>> aliasAdapter = Adapters.list(() -> Adapters.of(Mode.SCALAR));

        @Override
        protected Thing read(JsonReader in) throws IOException {
            Builder b = new Builder(true);
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.id = JsonFields.read(in, b.extras, "Id", Scalar.STRING);
                    case 1 -> b.name = JsonFields.read(in, b.extras, "Name", Scalar.STRING);
                    case 2 -> b.description = JsonFields.read(in, b.extras, "Description", Scalar.STRING);
                    case 3 -> b.count = JsonFields.read(in, b.extras, "Count", Scalar.INT);
                    case 4 -> b.big = JsonFields.read(in, b.extras, "Big", Scalar.LONG);
                    case 5 -> b.plain = JsonFields.read(in, b.extras, "Plain", Scalar.LONG);
                    case 6 -> b.ratio = JsonFields.read(in, b.extras, "Ratio", Scalar.DOUBLE);
                    case 7 -> b.exact = JsonFields.read(in, b.extras, "Exact", Scalar.DECIMAL);
                    case 8 -> b.money = JsonFields.read(in, b.extras, "Money", Scalar.DECIMAL_STRING);
                    case 9 -> b.flag = JsonFields.readBoolean(in, b.extras, "Flag");
                    case 10 -> b.maybeFlag = JsonFields.readBoolean(in, b.extras, "MaybeFlag");
                    case 11 -> b.guess = JsonFields.read(in, b.extras, "Guess", Scalar.STRING);
                    case 12 -> b.requiredNull = JsonFields.read(in, b.extras, "RequiredNull", Scalar.STRING);
                    case 13 -> b.when_ = JsonFields.read(in, b.extras, "When", Scalar.DATE_TIME);
                    case 14 -> b.day = JsonFields.read(in, b.extras, "Day", Scalar.DATE);
                    case 15 -> b.local = JsonFields.read(in, b.extras, "Local", Scalar.LOCAL_DATE_TIME);
                    case 16 -> b.delay = JsonFields.read(in, b.extras, "Delay", Scalar.DURATION);
                    case 17 -> b.span = JsonFields.read(in, b.extras, "Span", Scalar.TIME_SPAN);
                    case 18 -> b.moment = JsonFields.read(in, b.extras, "Moment", Scalar.EPOCH_SECONDS);
                    case 19 -> b.elapsed = JsonFields.read(in, b.extras, "Elapsed", Scalar.NANOSECONDS);
                    case 20 -> b.uuid = JsonFields.read(in, b.extras, "Uuid", Scalar.UUID_STRING);
                    case 21 -> b.free = JsonFields.readRaw(in, b.extras, "Free");
                    case 22 -> b.freeObject = JsonFields.readMap(in, b.extras, "FreeObject", freeObjectAdapter);
                    case 23 -> b.state = JsonFields.read(in, b.extras, "State", State.SCALAR);
                    case 24 -> b.level = JsonFields.read(in, b.extras, "Level", Level.SCALAR);
                    case 25 -> b.tags = JsonFields.readVerbatim(in, b.extras, "Tags", tagsAdapter);
                    case 26 -> b.maybeTags = JsonFields.readVerbatim(in, b.extras, "MaybeTags", maybeTagsAdapter);
                    case 27 -> b.times = JsonFields.readVerbatim(in, b.extras, "Times", timesAdapter);
                    case 28 -> b.grid = JsonFields.readVerbatim(in, b.extras, "Grid", gridAdapter);
                    case 29 -> b.labels = JsonFields.readVerbatim(in, b.extras, "Labels", labelsAdapter);
                    case 30 -> b.children = JsonFields.readArray(in, b.extras, "Children", childrenAdapter);
                    case 31 -> b.parent = JsonFields.readObject(in, b.extras, "Parent", Thing.ADAPTER);
                    case 32 -> b.byName = JsonFields.readMap(in, b.extras, "ByName", byNameAdapter);
                    case 33 -> b.lists = JsonFields.readVerbatim(in, b.extras, "Lists", listsAdapter);
                    case 34 -> b.pet = JsonFields.readObject(in, b.extras, "Pet", Animal.Unknown.UNION);
                    case 35 -> b.pets = JsonFields.readArray(in, b.extras, "Pets", petsAdapter);
                    case 36 -> b.value = JsonFields.readAny(in, b.extras, "Value", PropertyValue.Unknown.UNION);
                    case 37 -> b.values = JsonFields.readMap(in, b.extras, "Values", valuesAdapter);
                    case 38 -> b.alias = JsonFields.readVerbatim(in, b.extras, "Alias", aliasAdapter);
                    case 39 -> b.password = JsonFields.read(in, b.extras, "Password", Scalar.STRING);
                    case 40 -> b.old = JsonFields.read(in, b.extras, "Old", Scalar.STRING);
                    case 41 -> b.links = JsonFields.readObject(in, b.extras, "Links", Adapters.LINKS);
                    case 42 -> b.class_ = JsonFields.read(in, b.extras, "class", Scalar.STRING);
                    case 43 -> b.getClass_ = JsonFields.read(in, b.extras, "getClass", Scalar.STRING);
                    case 44 -> b.wait_ = JsonFields.read(in, b.extras, "wait", Scalar.STRING);
                    case 45 -> b.object_ = JsonFields.read(in, b.extras, "object", Scalar.STRING);
                    case 46 -> b.snakeCaseName = JsonFields.read(in, b.extras, "snake_case_name", Scalar.STRING);
                    case 47 -> b.withDash = JsonFields.read(in, b.extras, "with-dash", Scalar.STRING);
                    case 48 -> b._1st = JsonFields.read(in, b.extras, "1st", Scalar.STRING);
                    case 49 -> b.type = JsonFields.read(in, b.extras, "@type", Scalar.STRING);
                    case 50 -> b.extras_ = JsonFields.read(in, b.extras, "extras", Scalar.STRING);
                    case 51 -> b.b = JsonFields.read(in, b.extras, "b", Scalar.STRING);
                    case 52 -> b.in_ = JsonFields.read(in, b.extras, "in", Scalar.STRING);
                    case 53 -> b.v = JsonFields.read(in, b.extras, "v", Scalar.STRING);
                    case 54 -> b.weird = JsonFields.read(in, b.extras, "Weird Name.With/Everything", Scalar.STRING);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, Thing v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "Id", Scalar.STRING, v.id);
            JsonFields.write(out, v.extras, "Name", Scalar.STRING, v.name);
            JsonFields.write(out, v.extras, "Description", Scalar.STRING, v.description);
            JsonFields.write(out, v.extras, "Count", Scalar.INT, v.count);
            JsonFields.write(out, v.extras, "Big", Scalar.LONG, v.big);
            JsonFields.write(out, v.extras, "Plain", Scalar.LONG, v.plain);
            JsonFields.write(out, v.extras, "Ratio", Scalar.DOUBLE, v.ratio);
            JsonFields.write(out, v.extras, "Exact", Scalar.DECIMAL, v.exact);
            JsonFields.write(out, v.extras, "Money", Scalar.DECIMAL_STRING, v.money);
            JsonFields.writeBoolean(out, v.extras, "Flag", v.flag);
            JsonFields.writeBoolean(out, v.extras, "MaybeFlag", v.maybeFlag);
            JsonFields.write(out, v.extras, "Guess", Scalar.STRING, v.guess);
            JsonFields.write(out, v.extras, "RequiredNull", Scalar.STRING, v.requiredNull);
            JsonFields.write(out, v.extras, "When", Scalar.DATE_TIME, v.when_);
            JsonFields.write(out, v.extras, "Day", Scalar.DATE, v.day);
            JsonFields.write(out, v.extras, "Local", Scalar.LOCAL_DATE_TIME, v.local);
            JsonFields.write(out, v.extras, "Delay", Scalar.DURATION, v.delay);
            JsonFields.write(out, v.extras, "Span", Scalar.TIME_SPAN, v.span);
            JsonFields.write(out, v.extras, "Moment", Scalar.EPOCH_SECONDS, v.moment);
            JsonFields.write(out, v.extras, "Elapsed", Scalar.NANOSECONDS, v.elapsed);
            JsonFields.write(out, v.extras, "Uuid", Scalar.UUID_STRING, v.uuid);
            JsonFields.writeRaw(out, v.extras, "Free", v.free);
            JsonFields.write(out, v.extras, "FreeObject", freeObjectAdapter, v.freeObject);
            JsonFields.write(out, v.extras, "State", State.SCALAR, v.state);
            JsonFields.write(out, v.extras, "Level", Level.SCALAR, v.level);
            JsonFields.write(out, v.extras, "Tags", tagsAdapter, v.tags);
            JsonFields.write(out, v.extras, "MaybeTags", maybeTagsAdapter, v.maybeTags);
            JsonFields.write(out, v.extras, "Times", timesAdapter, v.times);
            JsonFields.write(out, v.extras, "Grid", gridAdapter, v.grid);
            JsonFields.write(out, v.extras, "Labels", labelsAdapter, v.labels);
            JsonFields.write(out, v.extras, "Children", childrenAdapter, v.children);
            JsonFields.write(out, v.extras, "Parent", Thing.ADAPTER, v.parent);
            JsonFields.write(out, v.extras, "ByName", byNameAdapter, v.byName);
            JsonFields.write(out, v.extras, "Lists", listsAdapter, v.lists);
            JsonFields.write(out, v.extras, "Pet", Animal.Unknown.UNION, v.pet);
            JsonFields.write(out, v.extras, "Pets", petsAdapter, v.pets);
            JsonFields.write(out, v.extras, "Value", PropertyValue.Unknown.UNION, v.value);
            JsonFields.write(out, v.extras, "Values", valuesAdapter, v.values);
            JsonFields.write(out, v.extras, "Alias", aliasAdapter, v.alias);
            JsonFields.write(out, v.extras, "Password", Scalar.STRING, v.password);
            JsonFields.write(out, v.extras, "Old", Scalar.STRING, v.old);
            JsonFields.write(out, v.extras, "Links", Adapters.LINKS, v.links);
            JsonFields.write(out, v.extras, "class", Scalar.STRING, v.class_);
            JsonFields.write(out, v.extras, "getClass", Scalar.STRING, v.getClass_);
            JsonFields.write(out, v.extras, "wait", Scalar.STRING, v.wait_);
            JsonFields.write(out, v.extras, "object", Scalar.STRING, v.object_);
            JsonFields.write(out, v.extras, "snake_case_name", Scalar.STRING, v.snakeCaseName);
            JsonFields.write(out, v.extras, "with-dash", Scalar.STRING, v.withDash);
            JsonFields.write(out, v.extras, "1st", Scalar.STRING, v._1st);
            JsonFields.write(out, v.extras, "@type", Scalar.STRING, v.type);
            JsonFields.write(out, v.extras, "extras", Scalar.STRING, v.extras_);
            JsonFields.write(out, v.extras, "b", Scalar.STRING, v.b);
            JsonFields.write(out, v.extras, "in", Scalar.STRING, v.in_);
            JsonFields.write(out, v.extras, "v", Scalar.STRING, v.v);
            JsonFields.write(out, v.extras, "Weird Name.With/Everything", Scalar.STRING, v.weird);
            v.extras.writeUnknown(out);
            out.endObject();
        }

        @Override
        public List<String> missing(Thing v) {
            List<String> missing = new ArrayList<>();
            if (v.id == null) {
                missing.add("Id");
            }
            if (v.name == null) {
                missing.add("Name");
            }
            if (v.count == null) {
                missing.add("Count");
            }
            if (v.flag == null) {
                missing.add("Flag");
            }
            if (v.requiredNull == null && !v.extras.has("RequiredNull")) {
                missing.add("RequiredNull");
            }
            if (v.tags == null) {
                missing.add("Tags");
            }
            return missing;
        }
    }

    static final ModelAdapter<Thing> ADAPTER = new Adapter();
}
