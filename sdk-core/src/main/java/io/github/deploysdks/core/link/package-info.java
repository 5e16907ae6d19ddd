/** Hypermedia links and their RFC 6570 templates. */
@NullMarked
package io.github.deploysdks.core.link;

import org.jspecify.annotations.NullMarked;
