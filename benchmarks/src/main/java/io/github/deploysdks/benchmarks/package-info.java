/** The Octopus SDK side by side with stock clients that OpenAPI Generator makes of the same document. */
@NullMarked
package io.github.deploysdks.benchmarks;

import org.jspecify.annotations.NullMarked;
