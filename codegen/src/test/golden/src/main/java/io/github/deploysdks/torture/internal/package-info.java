// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

/** How the operations are sent. Not part of the public API: it may change in any release. */
@NullMarked
package io.github.deploysdks.torture.internal;

import org.jspecify.annotations.NullMarked;
