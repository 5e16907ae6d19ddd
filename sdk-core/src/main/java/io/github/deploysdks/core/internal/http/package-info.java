/** The way of a request through OkHttp. Not part of the public API: it may change in any release. */
@NullMarked
package io.github.deploysdks.core.internal.http;

import org.jspecify.annotations.NullMarked;
