/** What the integration tests need from inside the SDK. */
@NullMarked
package io.github.deploysdks.octyne;

import org.jspecify.annotations.NullMarked;
