package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.retry.Cancellation;
import io.github.deploysdks.core.retry.Sleeper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** What one call carries through the interceptors, as a tag of its requests. */
public final class CallContext {
    private final Operation operation;
    private final RequestOptions options;
    private final SecretMask mask;
    private final Cancellation cancellation = new Cancellation();
    private final Redaction redaction = new Redaction();
    private volatile int attempts;
    private volatile @Nullable Request request;
    private volatile @Nullable Request unexamined;
    private volatile @Nullable Response answer;
    private volatile boolean redirectedTooOften;

    CallContext(Operation operation, @Nullable RequestOptions options, SecretMask mask) {
        this.operation = operation;
        this.options = options == null ? RequestOptions.none() : options;
        this.mask = mask;
    }

    Operation operation() {
        return operation;
    }

    RequestOptions options() {
        return options;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    int attempts() {
        return attempts;
    }

    void attempt(int number) {
        attempts = number;
    }

    /** The request as it goes out, without credentials; another one after a redirect. */
    void sending(Request request) {
        this.request = request;
        unexamined = request;
    }

    /** The request that went out last; {@code other} if none did. */
    Request sent(Request other) {
        Request last = request;
        return last == null ? other : last;
    }

    /** The answer that the call ends with. Its body is not to be read. */
    void answered(Response response) {
        answer = response;
    }

    @Nullable Response answer() {
        return answer;
    }

    void redirectTooOften() {
        redirectedTooOften = true;
    }

    boolean isRedirectedTooOften() {
        return redirectedTooOften;
    }

    /**
     * Waits, until the time is over or the call is given up.
     *
     * @param purpose what for, in what is thrown
     * @throws IOException if the call was given up, or the thread interrupted
     */
    void pause(Sleeper sleeper, Duration duration, Call call, String purpose) throws IOException {
        try {
            sleeper.sleep(duration, cancellation);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting to " + purpose);
        }
        if (cancellation.isCancelled() || call.isCanceled()) {
            throw new IOException("Canceled");
        }
    }

    /** A credential that goes along: it must not be in anything shown. */
    void secret(@Nullable String value) {
        redaction.add(value);
    }

    /** {@code text} without credentials and other secrets of the request. */
    String redact(String text) {
        return secrets().of(text);
    }

    /** Whether the text holds a secret of the request. */
    boolean isSecretIn(@Nullable String text) {
        return secrets().isIn(text);
    }

    /** What the request holds is looked for only when something is to be shown. */
    private Redaction secrets() {
        Request pending = unexamined;
        if (pending != null) {
            mask.secretsOf(pending).forEach(redaction::add);
            unexamined = null;
        }
        return redaction;
    }

    /** A URL as it may be shown. */
    String show(HttpUrl url) {
        return redact(Urls.show(url, operation));
    }

    /** A body as it may be shown. What is secret in itself goes first: it may end where the JSON breaks. */
    String show(String body, int limit) {
        return mask.show(new Buffer().writeUtf8(redact(body)), limit);
    }
}
