/** The packaged SDKs against mock servers that play the platforms from their documents. */
@NullMarked
package io.github.deploysdks.it;

import org.jspecify.annotations.NullMarked;
