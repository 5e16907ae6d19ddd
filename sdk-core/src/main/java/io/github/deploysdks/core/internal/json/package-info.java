/** What generated models are made of. Not part of the public API: it may change in any release. */
@NullMarked
package io.github.deploysdks.core.internal.json;

import org.jspecify.annotations.NullMarked;
