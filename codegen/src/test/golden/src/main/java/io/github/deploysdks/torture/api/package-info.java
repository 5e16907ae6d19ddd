// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

/** The platform's operations, by area; blocking, and asynchronous. */
@NullMarked
package io.github.deploysdks.torture.api;

import org.jspecify.annotations.NullMarked;
