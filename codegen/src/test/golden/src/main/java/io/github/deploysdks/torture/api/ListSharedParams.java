// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.json.Require;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be set for {@link SharedApi#list}. Immutable. */
public final class ListSharedParams {
    private static final ListSharedParams NONE = builder().build();

    private final @Nullable Integer page;
    private final @Nullable Integer pageSize;

    private ListSharedParams(Builder b) {
        this.page = b.page;
        this.pageSize = b.pageSize;
    }

    /** Nothing set. */
    public static ListSharedParams none() {
        return NONE;
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.page = this.page;
        b.pageSize = this.pageSize;
        return b;
    }

    /**
     * The parameter <code>page</code>.
     *
     * @return null if not set
     */
    public @Nullable Integer page() {
        return page;
    }

    /**
     * The parameter <code>page_size</code>.
     *
     * @return null if not set
     */
    public @Nullable Integer pageSize() {
        return pageSize;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListSharedParams that
                && Objects.equals(this.page, that.page)
                && Objects.equals(this.pageSize, that.pageSize);
    }

    @Override
    public int hashCode() {
        return Objects.hash(page, pageSize);
    }

    /** What is set; secrets masked. */
    @Override
    public String toString() {
        return Require.text("ListSharedParams")
                .add("page", page)
                .add("pageSize", pageSize)
                .end();
    }

    /** Builds {@link ListSharedParams}. */
    public static final class Builder {
        private @Nullable Integer page;
        private @Nullable Integer pageSize;

        private Builder() {}

        /** The parameter <code>page</code>. */
        public Builder page(@Nullable Integer page) {
            this.page = page;
            return this;
        }

        /** The parameter <code>page_size</code>. */
        public Builder pageSize(@Nullable Integer pageSize) {
            this.pageSize = pageSize;
            return this;
        }

        /** The immutable result. */
        public ListSharedParams build() {
            return new ListSharedParams(this);
        }
    }
}
