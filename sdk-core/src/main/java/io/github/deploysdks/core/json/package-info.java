/** JSON values that lose nothing: raw text and open enumerations. */
@NullMarked
package io.github.deploysdks.core.json;

import org.jspecify.annotations.NullMarked;
