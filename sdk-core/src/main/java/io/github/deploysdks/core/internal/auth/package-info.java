/** How credentials are got from servers, kept, and put on requests. */
@NullMarked
package io.github.deploysdks.core.internal.auth;

import org.jspecify.annotations.NullMarked;
