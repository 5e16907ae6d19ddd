/** What can go wrong, as unchecked exceptions with the evidence attached. */
@NullMarked
package io.github.deploysdks.core.error;

import org.jspecify.annotations.NullMarked;
