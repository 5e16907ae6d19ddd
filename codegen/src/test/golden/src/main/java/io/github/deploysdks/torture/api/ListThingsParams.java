// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.json.Immutable;
import io.github.deploysdks.core.internal.json.Require;
import io.github.deploysdks.torture.model.State;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be set for {@link ThingsApi#list}. Immutable. */
public final class ListThingsParams {
    private static final ListThingsParams NONE = builder().build();

    private final @Nullable Integer skip;
    private final @Nullable Integer take;
    private final @Nullable String partialName;
    private final @Nullable String kind;
    private final @Nullable List<String> ids;
    private final @Nullable List<State> state;
    private final @Nullable OffsetDateTime since;
    private final @Nullable Boolean includeAll;
    private final @Nullable String apiSecret;

    private ListThingsParams(Builder b) {
        this.skip = b.skip;
        this.take = b.take;
        this.partialName = b.partialName;
        this.kind = b.kind;
        this.ids = b.ids;
        this.state = b.state;
        this.since = b.since;
        this.includeAll = b.includeAll;
        this.apiSecret = b.apiSecret;
    }

    /** Nothing set. */
    public static ListThingsParams none() {
        return NONE;
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.skip = this.skip;
        b.take = this.take;
        b.partialName = this.partialName;
        b.kind = this.kind;
        b.ids = this.ids;
        b.state = this.state;
        b.since = this.since;
        b.includeAll = this.includeAll;
        b.apiSecret = this.apiSecret;
        return b;
    }

    /**
     * Items to skip.
     *
     * @return null if not set
     */
    public @Nullable Integer skip() {
        return skip;
    }

    /**
     * Items to take.
     *
     * @return null if not set
     */
    public @Nullable Integer take() {
        return take;
    }

    /**
     * A part of the name.
     *
     * @return null if not set
     */
    public @Nullable String partialName() {
        return partialName;
    }

    /**
     * The parameter <code>kind</code>.
     *
     * @return null if not set
     */
    public @Nullable String kind() {
        return kind;
    }

    /**
     * Ids, joined by commas.
     *
     * @return unmodifiable; empty if not set
     */
    public List<String> ids() {
        return ids == null ? List.of() : ids;
    }

    /**
     * States, one parameter each.
     *
     * @return unmodifiable; empty if not set
     */
    public List<State> state() {
        return state == null ? List.of() : state;
    }

    /**
     * Not older.
     *
     * @return null if not set
     */
    public @Nullable OffsetDateTime since() {
        return since;
    }

    /**
     * The parameter <code>includeAll</code>.
     *
     * @return null if not set
     * @deprecated The vendor deprecates it.
     */
    @Deprecated
    public @Nullable Boolean includeAll() {
        return includeAll;
    }

    /**
     * A secret.
     *
     * @return null if not set
     */
    public @Nullable String apiSecret() {
        return apiSecret;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListThingsParams that
                && Objects.equals(this.skip, that.skip)
                && Objects.equals(this.take, that.take)
                && Objects.equals(this.partialName, that.partialName)
                && Objects.equals(this.kind, that.kind)
                && Objects.equals(this.ids, that.ids)
                && Objects.equals(this.state, that.state)
                && Objects.equals(this.since, that.since)
                && Objects.equals(this.includeAll, that.includeAll)
                && Objects.equals(this.apiSecret, that.apiSecret);
    }

    @Override
    public int hashCode() {
        return Objects.hash(skip, take, partialName, kind, ids, state, since, includeAll, apiSecret);
    }

    /** What is set; secrets masked. */
    @Override
    public String toString() {
        return Require.text("ListThingsParams")
                .add("skip", skip)
                .add("take", take)
                .add("partialName", partialName)
                .add("kind", kind)
                .add("ids", ids)
                .add("state", state)
                .add("since", since)
                .add("includeAll", includeAll)
                .addSecret("apiSecret", apiSecret)
                .end();
    }

    /** Builds {@link ListThingsParams}. */
    public static final class Builder {
        private @Nullable Integer skip;
        private @Nullable Integer take;
        private @Nullable String partialName;
        private @Nullable String kind;
        private @Nullable List<String> ids;
        private @Nullable List<State> state;
        private @Nullable OffsetDateTime since;
        private @Nullable Boolean includeAll;
        private @Nullable String apiSecret;

        private Builder() {}

        /** Items to skip. */
        public Builder skip(@Nullable Integer skip) {
            this.skip = skip;
            return this;
        }

        /** Items to take. */
        public Builder take(@Nullable Integer take) {
            this.take = take;
            return this;
        }

        /** A part of the name. */
        public Builder partialName(@Nullable String partialName) {
            this.partialName = partialName;
            return this;
        }

        /** The parameter <code>kind</code>. */
        public Builder kind(@Nullable String kind) {
            this.kind = kind;
            return this;
        }

        /** Ids, joined by commas. */
        public Builder ids(@Nullable Collection<? extends String> ids) {
            this.ids = ids == null ? null : Immutable.list(ids);
            return this;
        }

        /** States, one parameter each. */
        public Builder state(@Nullable Collection<? extends State> state) {
            this.state = state == null ? null : Immutable.list(state);
            return this;
        }

        /** Not older. */
        public Builder since(@Nullable OffsetDateTime since) {
            this.since = since;
            return this;
        }

        /**
         * The parameter <code>includeAll</code>.
         *
         * @deprecated The vendor deprecates it.
         */
        @Deprecated
        public Builder includeAll(@Nullable Boolean includeAll) {
            this.includeAll = includeAll;
            return this;
        }

        /** A secret. */
        public Builder apiSecret(@Nullable String apiSecret) {
            this.apiSecret = apiSecret;
            return this;
        }

        /** The immutable result. */
        public ListThingsParams build() {
            return new ListThingsParams(this);
        }
    }
}
