// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.model;

import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.internal.json.EnumIndex;
import io.github.deploysdks.core.internal.json.Scalar;
import io.github.deploysdks.core.json.OpenEnum;
import java.lang.Integer;
import java.lang.Override;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An open set: a value that the SDK does not know is kept as it came. */
public final class Level extends OpenEnum<Integer> {
    /** <code>0</code> */
    public static final Level OFF = new Level(0, Known.OFF);

    /** <code>1</code> */
    public static final Level ON = new Level(1, Known.ON);

    /** <code>-1</code> */
    public static final Level UNKNOWN = new Level(-1, Known.UNKNOWN);

    private static final Map<Integer, Level> BY_VALUE = EnumIndex.of(OFF, ON, UNKNOWN);

    static final Scalar<Level> SCALAR = Adapters.intEnum(Level::of);

    private final @Nullable Known known;

    private Level(Integer value, @Nullable Known known) {
        super(value);
        this.known = known;
    }

    /** The constant of this value, or a new instance that holds it. */
    public static Level of(int value) {
        Level constant = BY_VALUE.get(value);
        return constant == null ? new Level(value, null) : constant;
    }

    /** The constants that this SDK knows, in the order of the vendor's documentation. */
    public static List<Level> values() {
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
        /** See {@link Level#OFF}. */
        OFF,

        /** See {@link Level#ON}. */
        ON,

        /** See {@link Level#UNKNOWN}. */
        UNKNOWN
    }
}
