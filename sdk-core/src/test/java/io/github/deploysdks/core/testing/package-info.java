/** Tests that every SDK runs over itself. */
@NullMarked
package io.github.deploysdks.core.testing;

import org.jspecify.annotations.NullMarked;
