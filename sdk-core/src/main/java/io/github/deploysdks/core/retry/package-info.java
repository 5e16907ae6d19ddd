/** When a request is tried again, and how long the wait before it. */
@NullMarked
package io.github.deploysdks.core.retry;

import org.jspecify.annotations.NullMarked;
