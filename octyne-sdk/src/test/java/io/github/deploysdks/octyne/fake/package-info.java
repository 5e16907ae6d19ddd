/**
 * A stand-in for an Octyne server, with the quirks of the real one, for the tests of this SDK. Begin with
 * {@link io.github.deploysdks.octyne.fake.FakeOctyne}.
 */
@NullMarked
package io.github.deploysdks.octyne.fake;

import org.jspecify.annotations.NullMarked;
