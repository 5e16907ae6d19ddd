/** What flows of several calls are made of: waiting with a deadline, and running in the background. */
@NullMarked
package io.github.deploysdks.core.internal.flow;

import org.jspecify.annotations.NullMarked;
