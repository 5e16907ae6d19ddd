/** What is published, and what Maven Central asks of it. */
@NullMarked
package io.github.deploysdks.it.release;

import org.jspecify.annotations.NullMarked;
