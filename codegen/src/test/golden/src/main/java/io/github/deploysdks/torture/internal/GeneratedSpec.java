// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.internal;

import java.util.Map;
import java.util.Set;

/** What the client needs to know of the OpenAPI document it was made from. Not part of the public API. */
public final class GeneratedSpec {
    /** The platform's name. */
    public static final String PLATFORM = "torture";

    /** The SDK's version. */
    public static final String SDK_VERSION = "1.2.3";

    /** The JSON names of properties that are secret wherever they stand. */
    public static final Set<String> SECRET_PROPERTIES = Set.of("Chip", "NewValue", "Password", "pass-phrase", "token");

    /** The JSON names of properties that are secret if another property of the same object has a value. */
    public static final Map<String, Map<String, String>> SECRET_PROPERTIES_IF = Map.of("Guess", Map.of("MaybeFlag",
            "true", "Kind", "Hidden"));

    private GeneratedSpec() {}
}
