package io.github.deploysdks.octyne;

import io.github.deploysdks.octyne.fake.FakeOctyne;
import io.github.deploysdks.octyne.fake.Release;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The server that a test runs against: the fake one, or the real one that {@code OCTYNE_URL}, {@code OCTYNE_USERNAME} and
 * {@code OCTYNE_PASSWORD} name.
 *
 * @param control the fake's switches; null for a real server
 */
record TestNode(
        String url,
        String username,
        String password,
        @Nullable FakeOctyne control) implements AutoCloseable {
    /** The real server if the environment names one, else a fake one. */
    static TestNode start() {
        return start(Clock.systemUTC());
    }

    /** As {@link #start()}; the clock is for the fake server. */
    static TestNode start(Clock clock) {
        String url = System.getenv("OCTYNE_URL");
        if (url == null || url.isBlank()) {
            return of(FakeOctyne.start(Release.V1_4_2, clock));
        }
        return new TestNode(url, variable("OCTYNE_USERNAME"), variable("OCTYNE_PASSWORD"), null);
    }

    private static TestNode of(FakeOctyne fake) {
        return new TestNode(fake.url(), FakeOctyne.USER, FakeOctyne.PASSWORD, fake);
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("OCTYNE_URL is set, so " + name + " has to be set, too");
        }
        return value;
    }

    /** Where the server's Unix socket is. A real server's is named by {@code OCTYNE_SOCKET}; without it the test is skipped. */
    Path unixSocket() {
        if (control != null) {
            return control.unixSocket();
        }
        String socket = System.getenv("OCTYNE_SOCKET");
        Assumptions.assumeTrue(socket != null && !socket.isBlank(), "OCTYNE_SOCKET names no Unix socket");
        return Path.of(String.valueOf(socket));
    }

    boolean isReal() {
        return control == null;
    }

    /** The fake's switches. A real server has none: there the test is skipped. */
    FakeOctyne fake() {
        Assumptions.assumeTrue(control != null, "needs a switch that a real server does not have");
        return control;
    }

    @Override
    public void close() {
        if (control != null) {
            control.close();
        }
    }
}
