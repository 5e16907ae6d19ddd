/** Credentials, asked for each request and sent to the configured origin alone. */
@NullMarked
package io.github.deploysdks.core.auth;

import org.jspecify.annotations.NullMarked;
