package io.github.deploysdks.core.internal.flow;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.DecodeException;
import io.github.deploysdks.core.error.RateLimitedException;
import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.retry.RetryAfter;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bears, during one wait, failures of its questions that may pass: what the server works on goes on meanwhile, and a wait of
 * an hour should not end with one broken connection. Each question has its ordinary retries before.
 */
public final class Patience {
    private final String flow;
    private final Pacer pacer;
    private final Background background;
    private @Nullable SdkException last;
    private int failures;
    private boolean answered;

    /**
     * For one wait.
     *
     * @param flow names the flow in what is thrown
     * @param background where the questions are asked, so that an interrupt of the waiting thread ends them
     */
    public Patience(String flow, Pacer pacer, Background background) {
        this.flow = flow;
        this.pacer = pacer;
        this.background = background;
    }

    /**
     * Asks.
     *
     * @return what the question gives; null, too, if it failed in a way that may pass
     * @throws SdkException if it failed in another way
     * @throws WaitException if the waiting thread is interrupted or the client closed
     */
    public <T> @Nullable T ask(Supplier<@Nullable T> question) {
        try {
            T answer = background.interruptibly(flow, question);
            last = null;
            failures = 0;
            answered = true;
            return answer;
        } catch (RuntimeException e) {
            if (e instanceof SdkException failure && (mayPass(failure) || (answered && isPage(failure)))) {
                last = failure;
                failures++;
                return null;
            }
            throw pacer.failure(flow, e);
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
        Duration asked = last instanceof ApiException refusal
                ? RetryAfter.parse(
                        refusal.response().header("Retry-After"), pacer.clock().instant())
                : null;
        return asked == null || asked.compareTo(usual) < 0 ? usual : asked;
    }

    /** For the message of a wait that ends: how the last questions failed; empty if the last did not. */
    public String suffix() {
        if (last == null) {
            return "";
        }
        return (failures == 1 ? "; the last question failed: " : "; the last " + failures + " questions failed: ")
                + last.getMessage();
    }

    /**
     * Whether the answer is of the wrong kind. From an address that has answered rightly before it is a proxy's page, shown
     * while there is maintenance; else the address is the wrong one, and waiting does not mend it.
     */
    private static boolean isPage(SdkException failure) {
        return failure instanceof UnexpectedResponseException || failure instanceof DecodeException;
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
