package io.github.deploysdks.octyne;

import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.VersionGate;
import io.github.deploysdks.octyne.api.RootApis;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One Octyne node as the parts of its client share it. */
final class Node {
    private final ApiRuntime runtime;
    private final Credentials credentials;
    private final boolean overUnixSocket;
    private final Timer timer;
    private final RootApis api;
    private final Set<ConsoleEngine> consoles = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String version;

    Node(ApiRuntime runtime, Credentials credentials, boolean overUnixSocket, Timer timer) {
        this.runtime = runtime;
        this.credentials = credentials;
        this.overUnixSocket = overUnixSocket;
        this.timer = timer;
        this.api = new RootApis(runtime) {};
    }

    ApiRuntime runtime() {
        return runtime;
    }

    /** What requests that do not go through the runtime authorize themselves with. */
    Credentials credentials() {
        return credentials;
    }

    boolean isOverUnixSocket() {
        return overUnixSocket;
    }

    Timer timer() {
        return timer;
    }

    /** The consoles that are open, or about to be. */
    Set<ConsoleEngine> consoles() {
        return consoles;
    }

    /** Ends all consoles, as the client is being closed. */
    void closeConsoles() {
        consoles.forEach(console -> console.end(ConsoleEnd.Reason.CLIENT_CLOSED, null));
    }

    /** The operations of the node as a whole. */
    RootApis api() {
        return api;
    }

    /** The node's version, asked for once. */
    String version() {
        String known = version;
        if (known == null) {
            known = askVersion();
            version = known;
        }
        return known;
    }

    /** The node's version, asked for anew. */
    String askVersion() {
        try {
            return api.meta().version().version();
        } catch (UnexpectedResponseException e) {
            // Octyne 1.0 greets in plain words instead. Whoever else does not answer as Octyne does, such as a proxy
            // with
            // a page of its own, says nothing about the version.
            if (!e.body().startsWith("Hi, octyne")) {
                throw e;
            }
            return "1.0";
        }
    }

    /**
     * Refuses what the node is too old for.
     *
     * @throws UnsupportedServerVersionException if it is older than {@code required}
     */
    void require(String operation, String required) {
        if (isOlderThan(required)) {
            throw new UnsupportedServerVersionException(operation, required, version());
        }
    }

    /** Whether the node is older than a version. */
    boolean isOlderThan(String required) {
        return VersionGate.isOlder(version(), required);
    }
}
