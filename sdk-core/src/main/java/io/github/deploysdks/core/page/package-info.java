/** Lists that come in pages. */
@NullMarked
package io.github.deploysdks.core.page;

import org.jspecify.annotations.NullMarked;
