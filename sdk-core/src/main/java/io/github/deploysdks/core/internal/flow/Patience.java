package io.github.deploysdks.core.internal.flow;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.RateLimitedException;
import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.TransportException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bears, during one wait, failures of its questions that may pass: what the server works on goes on meanwhile, and a wait of
 * an hour should not end with one broken connection. Each question has its ordinary retries before.
 */
public final class Patience {
    private @Nullable SdkException last;

    /**
     * Asks.
     *
     * @return what the question gives; null, too, if it failed in a way that may pass
     * @throws SdkException if it failed in another way
     */
    public <T> @Nullable T ask(Supplier<@Nullable T> question) {
        try {
            T answer = question.get();
            last = null;
            return answer;
        } catch (SdkException e) {
            if (!mayPass(e)) {
                throw e;
            }
            last = e;
            return null;
        }
    }

    /** How the last question failed; null if it did not. */
    public @Nullable SdkException last() {
        return last;
    }

    /**
     * The pause before the next question.
     *
     * @param usual that of a wait without failures
     */
    public Duration pause(Duration usual) {
        Duration asked = last instanceof RateLimitedException limited ? limited.retryAfter() : null;
        return asked == null || asked.compareTo(usual) < 0 ? usual : asked;
    }

    /** For the message of a wait that ends: how the last question failed; empty if it did not. */
    public String suffix() {
        return last == null ? "" : "; the last question failed: " + last.getMessage();
    }

    /** Whether asking again later may help: no connection, no answer, or one of a server that is busy or out of order. */
    public static boolean mayPass(SdkException failure) {
        if (failure instanceof TransportException transport) {
            return switch (transport.reason()) {
                case UNKNOWN_HOST, CONNECT, TIMEOUT, BROKEN -> true;
                case TLS, INTERRUPTED, CANCELLED -> false;
            };
        }
        return failure instanceof ServerException
                || failure instanceof RateLimitedException
                || (failure instanceof ApiException api && api.status() == 408);
    }
}
