/** How services that use the SDKs are tested. */
@NullMarked
package io.github.deploysdks.examples.testing;

import org.jspecify.annotations.NullMarked;
