/** Tells what a newer description of an API has that a curated document has not, and the other way round. */
@NullMarked
package io.github.deploysdks.codegen.drift;

import org.jspecify.annotations.NullMarked;
