/**
 * SDK for Divio. Begin with {@link io.github.deploysdks.divio.DivioClient}.
 *
 * @see <a href="https://docs.divio.com/how-to/use-api">the vendor's documentation of the API</a>
 */
@NullMarked
package io.github.deploysdks.divio;

import org.jspecify.annotations.NullMarked;
