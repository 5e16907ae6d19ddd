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

    private ModelAdapters() {}

    @java.lang.Override
    protected @org.jspecify.annotations.Nullable JsonAdapter<?> model(Class<?> type) {
        // By name, so that a model's classes are loaded when it is first needed, and not all at the first. ADAPTER is
        // declared as a ModelAdapter for the same reason: the verifier of this method would load an Adapter to tell that
        // it is one.
        return switch (type.getName()) {
            case "io.github.deploysdks.torture.model.Animal" -> Animal.Unknown.UNION;
            case "io.github.deploysdks.torture.model.AnimalKind" -> Adapters.of(AnimalKind.SCALAR);
            case "io.github.deploysdks.torture.model.AnimalPage" -> AnimalPage.ADAPTER;
            case "io.github.deploysdks.torture.model.Builder_" -> Builder_.ADAPTER;
            case "io.github.deploysdks.torture.model.Cat" -> Cat.ADAPTER;
            case "io.github.deploysdks.torture.model.Circle" -> Circle.ADAPTER;
            case "io.github.deploysdks.torture.model.Collection" -> Collection.ADAPTER;
            case "io.github.deploysdks.torture.model.Combinations" -> Combinations.ADAPTER;
            case "io.github.deploysdks.torture.model.Dog" -> Dog.ADAPTER;
            case "io.github.deploysdks.torture.model.Error" -> Error.ADAPTER;
            case "io.github.deploysdks.torture.model.Integer" -> Integer.ADAPTER;
            case "io.github.deploysdks.torture.model.Iterable" -> Adapters.of(Iterable.SCALAR);
            case "io.github.deploysdks.torture.model.JsonReader" -> JsonReader.ADAPTER;
            case "io.github.deploysdks.torture.model.Level" -> Adapters.of(Level.SCALAR);
            case "io.github.deploysdks.torture.model.List" -> List.ADAPTER;
            case "io.github.deploysdks.torture.model.LogEntry" -> LogEntry.ADAPTER;
            case "io.github.deploysdks.torture.model.ManyReport" -> ManyReport.ADAPTER;
            case "io.github.deploysdks.torture.model.Map" -> Map.ADAPTER;
            case "io.github.deploysdks.torture.model.Mode" -> Adapters.of(Mode.SCALAR);
            case "io.github.deploysdks.torture.model.Nullable" -> Nullable.ADAPTER;
            case "io.github.deploysdks.torture.model.Number" -> Number.Unknown.UNION;
            case "io.github.deploysdks.torture.model.Object" -> Object.ADAPTER;
            case "io.github.deploysdks.torture.model.Objects" -> Objects.ADAPTER;
            case "io.github.deploysdks.torture.model.Override" -> Override.ADAPTER;
            case "io.github.deploysdks.torture.model.Package" -> Package.ADAPTER;
            case "io.github.deploysdks.torture.model.PropertyValue" -> PropertyValue.Unknown.UNION;
            case "io.github.deploysdks.torture.model.RawJson" -> RawJson.ADAPTER;
            case "io.github.deploysdks.torture.model.Require" -> Adapters.of(Require.SCALAR);
            case "io.github.deploysdks.torture.model.SensitiveValue" -> SensitiveValue.ADAPTER;
            case "io.github.deploysdks.torture.model.Shape" -> Shape.Unknown.UNION;
            case "io.github.deploysdks.torture.model.Square" -> Square.ADAPTER;
            case "io.github.deploysdks.torture.model.State" -> Adapters.of(State.SCALAR);
            case "io.github.deploysdks.torture.model.String" -> String.ADAPTER;
            case "io.github.deploysdks.torture.model.Thing" -> Thing.ADAPTER;
            case "io.github.deploysdks.torture.model.ThingChange" -> ThingChange.ADAPTER;
            case "io.github.deploysdks.torture.model.Token" -> Token.ADAPTER;
            default -> null;
        };
    }
}
