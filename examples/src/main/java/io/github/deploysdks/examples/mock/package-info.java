/** Mock servers that play the platforms from their OpenAPI documents. */
@NullMarked
package io.github.deploysdks.examples.mock;

import org.jspecify.annotations.NullMarked;
