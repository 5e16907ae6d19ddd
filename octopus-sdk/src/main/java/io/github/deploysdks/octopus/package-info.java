/**
 * SDK for Octopus Deploy. Begin with {@link io.github.deploysdks.octopus.OctopusClient}.
 *
 * @see <a href="https://octopus.com/docs/octopus-rest-api">the vendor's documentation of the API</a>
 */
@NullMarked
package io.github.deploysdks.octopus;

import org.jspecify.annotations.NullMarked;
