// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

/** What the platform's operations take and return. */
@NullMarked
package io.github.deploysdks.torture.model;

import org.jspecify.annotations.NullMarked;
