// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.model;

import com.squareup.moshi.JsonAdapter;
import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.internal.json.ModelRegistry;

/**
 * The adapters of all models: a Moshi factory, for those who read or write them with a Moshi of their own. It uses no
 * reflection on any model.
 */
public final class ModelAdapters extends ModelRegistry {
    /** The one instance. */
    public static final ModelAdapters INSTANCE = new ModelAdapters();

    private static final java.util.Map<Class<?>, JsonAdapter<?>> ADAPTERS = java.util.Map.ofEntries(
            java.util.Map.entry(Animal.class, Animal.Unknown.UNION),
            java.util.Map.entry(AnimalKind.class, Adapters.of(AnimalKind.SCALAR)),
            java.util.Map.entry(Builder_.class, Builder_.ADAPTER),
            java.util.Map.entry(Cat.class, Cat.ADAPTER),
            java.util.Map.entry(Circle.class, Circle.ADAPTER),
            java.util.Map.entry(Collection.class, Collection.ADAPTER),
            java.util.Map.entry(Combinations.class, Combinations.ADAPTER),
            java.util.Map.entry(Dog.class, Dog.ADAPTER),
            java.util.Map.entry(Error.class, Error.ADAPTER),
            java.util.Map.entry(Integer.class, Integer.ADAPTER),
            java.util.Map.entry(Iterable.class, Adapters.of(Iterable.SCALAR)),
            java.util.Map.entry(JsonReader.class, JsonReader.ADAPTER),
            java.util.Map.entry(Level.class, Adapters.of(Level.SCALAR)),
            java.util.Map.entry(List.class, List.ADAPTER),
            java.util.Map.entry(LogEntry.class, LogEntry.ADAPTER),
            java.util.Map.entry(Map.class, Map.ADAPTER),
            java.util.Map.entry(Mode.class, Adapters.of(Mode.SCALAR)),
            java.util.Map.entry(Nullable.class, Nullable.ADAPTER),
            java.util.Map.entry(Number.class, Number.Unknown.UNION),
            java.util.Map.entry(Object.class, Object.ADAPTER),
            java.util.Map.entry(Objects.class, Objects.ADAPTER),
            java.util.Map.entry(Override.class, Override.ADAPTER),
            java.util.Map.entry(Package.class, Package.ADAPTER),
            java.util.Map.entry(PropertyValue.class, PropertyValue.Unknown.UNION),
            java.util.Map.entry(RawJson.class, RawJson.ADAPTER),
            java.util.Map.entry(Require.class, Adapters.of(Require.SCALAR)),
            java.util.Map.entry(SensitiveValue.class, SensitiveValue.ADAPTER),
            java.util.Map.entry(Shape.class, Shape.Unknown.UNION),
            java.util.Map.entry(Square.class, Square.ADAPTER),
            java.util.Map.entry(State.class, Adapters.of(State.SCALAR)),
            java.util.Map.entry(String.class, String.ADAPTER),
            java.util.Map.entry(Thing.class, Thing.ADAPTER),
            java.util.Map.entry(ThingChange.class, ThingChange.ADAPTER),
            java.util.Map.entry(Token.class, Token.ADAPTER)
    );

    private ModelAdapters() {}

    @java.lang.Override
    protected @org.jspecify.annotations.Nullable JsonAdapter<?> model(Class<?> type) {
        return ADAPTERS.get(type);
    }
}
