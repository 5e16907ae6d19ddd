package io.github.deploysdks.core.auth;

/**
 * Where requests get their authorization from. Asked anew for every request, so that it may change over time. The
 * answer goes to the configured origin (scheme, host and port) alone: never along with a link or redirect that leads
 * elsewhere.
 *
 * <p>Implementations are safe for use by several threads. They may send requests of their own, for instance to log in.
 */
@FunctionalInterface
public interface Credentials {
    /**
     * The authorization of the next request. What it throws, the call that needed it throws.
     */
    Authorization authorize();

    /**
     * The server answered 401 to a request with this authorization. An implementation that can get a new one forgets
     * the old and returns true: the request is then sent once more, with what {@link #authorize()} gives next.
     */
    default boolean rejected(Authorization authorization) {
        return false;
    }

    /** No authorization at all. */
    static Credentials none() {
        return Authorization::none;
    }

    /** Always the same authorization. */
    static Credentials of(Authorization authorization) {
        return () -> authorization;
    }
}
