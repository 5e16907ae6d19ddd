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
public final class Mode extends OpenEnum<String> {
    /** <code>TenantedOrUntenanted</code> */
    public static final Mode TENANTED_OR_UNTENANTED = new Mode("TenantedOrUntenanted", Known.TENANTED_OR_UNTENANTED);

    /** <code>HTTPProxy</code> */
    public static final Mode HTTP_PROXY = new Mode("HTTPProxy", Known.HTTP_PROXY);

    /** <code>v2</code> */
    public static final Mode V2 = new Mode("v2", Known.V2);

    /** <code>default</code> */
    public static final Mode DEFAULT = new Mode("default", Known.DEFAULT);

    private static final Map<String, Mode> BY_VALUE = EnumIndex.of(TENANTED_OR_UNTENANTED, HTTP_PROXY, V2, DEFAULT);

    static final Scalar<Mode> SCALAR = Adapters.stringEnum(Mode::of);

    private final @Nullable Known known;

    private Mode(String value, @Nullable Known known) {
        super(value);
        this.known = known;
    }

    /** The constant of this value, or a new instance that holds it. */
    public static Mode of(String value) {
        Mode constant = BY_VALUE.get(value);
        return constant == null ? new Mode(value, null) : constant;
    }

    /** The constants that this SDK knows, in the order of the vendor's documentation. */
    public static List<Mode> values() {
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
        /** See {@link Mode#TENANTED_OR_UNTENANTED}. */
        TENANTED_OR_UNTENANTED,

        /** See {@link Mode#HTTP_PROXY}. */
        HTTP_PROXY,

        /** See {@link Mode#V2}. */
        V2,

        /** See {@link Mode#DEFAULT}. */
        DEFAULT
    }
}
