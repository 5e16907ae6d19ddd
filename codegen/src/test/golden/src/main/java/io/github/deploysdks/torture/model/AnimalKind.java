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
public final class AnimalKind extends OpenEnum<String> {
    /** <code>Cat</code> */
    public static final AnimalKind CAT = new AnimalKind("Cat", Known.CAT);

    /** <code>Dog</code> */
    public static final AnimalKind DOG = new AnimalKind("Dog", Known.DOG);

    /** <code>Puppy</code> */
    public static final AnimalKind PUPPY = new AnimalKind("Puppy", Known.PUPPY);

    private static final Map<String, AnimalKind> BY_VALUE = EnumIndex.of(CAT, DOG, PUPPY);

    static final Scalar<AnimalKind> SCALAR = Adapters.stringEnum(AnimalKind::of);

    private final @Nullable Known known;

    private AnimalKind(String value, @Nullable Known known) {
        super(value);
        this.known = known;
    }

    /** The constant of this value, or a new instance that holds it. */
    public static AnimalKind of(String value) {
        AnimalKind constant = BY_VALUE.get(value);
        return constant == null ? new AnimalKind(value, null) : constant;
    }

    /** The constants that this SDK knows, in the order of the vendor's documentation. */
    public static List<AnimalKind> values() {
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
        /** See {@link AnimalKind#CAT}. */
        CAT,

        /** See {@link AnimalKind#DOG}. */
        DOG,

        /** See {@link AnimalKind#PUPPY}. */
        PUPPY
    }
}
