/** The paging engine. Not part of the public API: it may change in any release. */
@NullMarked
package io.github.deploysdks.core.internal.page;

import org.jspecify.annotations.NullMarked;
