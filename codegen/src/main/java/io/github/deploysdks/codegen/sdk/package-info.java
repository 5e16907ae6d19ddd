/** Makes an SDK of an OpenAPI document. Runs inside openapi-generator. */
@NullMarked
package io.github.deploysdks.codegen.sdk;

import org.jspecify.annotations.NullMarked;
