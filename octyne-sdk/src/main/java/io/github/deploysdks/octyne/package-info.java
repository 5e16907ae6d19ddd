/**
 * SDK for Octyne, the process manager. Begin with {@link io.github.deploysdks.octyne.OctyneClient}.
 *
 * @see <a href="https://github.com/retrixe/octyne/blob/main/docs/API.md">the vendor's documentation of the API</a>
 */
@NullMarked
package io.github.deploysdks.octyne;

import org.jspecify.annotations.NullMarked;
