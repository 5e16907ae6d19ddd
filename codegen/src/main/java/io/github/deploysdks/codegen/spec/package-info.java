/** Lints the OpenAPI documents that people write, and bundles each into one file. */
@NullMarked
package io.github.deploysdks.codegen.spec;

import org.jspecify.annotations.NullMarked;
