/** How the SDKs are used. */
@NullMarked
package io.github.deploysdks.examples;

import org.jspecify.annotations.NullMarked;
