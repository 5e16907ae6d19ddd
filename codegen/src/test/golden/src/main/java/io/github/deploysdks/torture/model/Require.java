// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.model;

import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.internal.json.EnumIndex;
import io.github.deploysdks.core.internal.json.Scalar;
import io.github.deploysdks.core.json.OpenEnum;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An open set: a value that the SDK does not know is kept as it came. */
public final class Require extends OpenEnum<String> {
    /** <code>Scalar</code> */
    public static final Require SCALAR_ = new Require("Scalar", Known.SCALAR_);

    /** <code>ExtraProperties</code> */
    public static final Require EXTRA_PROPERTIES = new Require("ExtraProperties", Known.EXTRA_PROPERTIES);

    private static final Map<String, Require> BY_VALUE = EnumIndex.of(SCALAR_, EXTRA_PROPERTIES);

    static final Scalar<Require> SCALAR = Adapters.stringEnum(Require::of);

    private final @Nullable Known known;

    private Require(String value, @Nullable Known known) {
        super(value);
        this.known = known;
    }

    /** The constant of this value, or a new instance that holds it. */
    public static Require of(String value) {
        Require constant = BY_VALUE.get(value);
        return constant == null ? new Require(value, null) : constant;
    }

    /** The constants that this SDK knows, in the order of the vendor's documentation. */
    public static List<Require> values() {
        return List.copyOf(BY_VALUE.values());
    }

    /** For {@code switch}: the constant, or null if the SDK does not know the value. */
    public @Nullable Known known() {
        return known;
    }

    @Override
    public boolean isKnown() {
        return known != null;
    }

    /** The values that this SDK knows, for {@code switch}. */
    public enum Known {
        /** See {@link Require#SCALAR_}. */
        SCALAR_,

        /** See {@link Require#EXTRA_PROPERTIES}. */
        EXTRA_PROPERTIES
    }
}
