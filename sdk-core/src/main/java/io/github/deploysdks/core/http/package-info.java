/** Requests and responses: configuration, options of a call, uploads and downloads. */
@NullMarked
package io.github.deploysdks.core.http;

import org.jspecify.annotations.NullMarked;
