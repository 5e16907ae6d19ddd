package io.github.deploysdks.core.http;

import io.github.deploysdks.core.internal.http.RuntimeConfig;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.retry.Sleeper;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What the clients of all platforms have in common to configure.
 *
 * @param <B> the platform's builder
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private @Nullable OkHttpClient httpClient;
    private @Nullable Timeouts timeouts;
    private @Nullable Function<OkHttpClient, Call.Factory> callFactory;
    private RetryPolicy retry = RetryPolicy.standard();
    private Sleeper sleeper = Sleeper.system();
    private Clock clock = Clock.systemUTC();
    private @Nullable Pacing pacing;
    private @Nullable String userAgent;

    /** For subclasses. */
    protected ClientBuilder() {}

    /** This builder, as the platform's. */
    protected abstract B self();

    /** How long to wait, by kind of call; {@link Timeouts#standard()} if not set. */
    public B timeouts(Timeouts timeouts) {
        this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
        return self();
    }

    /** When to try again; {@link RetryPolicy#standard()} if not set. */
    public B retry(RetryPolicy retry) {
        this.retry = Objects.requireNonNull(retry, "retry");
        return self();
    }

    /**
     * An OkHttpClient to work with: its connection pool, dispatcher, proxy, TLS, DNS, cache, interceptors and event
     * listeners are used, and its timeouts unless {@link #timeouts} is set too. Its redirect settings are not: the SDK
     * follows redirects itself, by rules that protect credentials. It is not closed along with the SDK's client.
     */
    public B httpClient(OkHttpClient httpClient) {
        this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
        return self();
    }

    /**
     * Wraps the OkHttpClient that the SDK ends up with, as tracing libraries do. Each request carries its
     * {@link Operation} as a tag.
     */
    public B callFactory(Function<OkHttpClient, Call.Factory> wrapper) {
        this.callFactory = Objects.requireNonNull(wrapper, "wrapper");
        return self();
    }

    /**
     * The application's own part of the {@code User-Agent} header, such as {@code my-plugin/1.4}, after the SDK's.
     *
     * @throws IllegalArgumentException if it is blank or holds characters that a header cannot carry
     */
    public B userAgent(String application) {
        if (application.isBlank() || application.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw new IllegalArgumentException(
                    "The application's part of the user agent must be printable ASCII, such as my-plugin/1.4");
        }
        this.userAgent = application.strip();
        return self();
    }

    /** Keeps the client within a rate of requests, see {@link Pacing}; no request is delayed if not set. */
    public B pacing(Pacing pacing) {
        this.pacing = Objects.requireNonNull(pacing, "pacing");
        return self();
    }

    /** Where waits are spent; for tests that do not want to. */
    public B sleeper(Sleeper sleeper) {
        this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
        return self();
    }

    /** The clock; for tests. */
    public B clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return self();
    }

    /** The clock that was set. */
    protected final Clock clock() {
        return clock;
    }

    /** For subclasses: the configuration for a server's URL. */
    protected final RuntimeConfig config(HttpUrl baseUrl) {
        Timeouts effective = timeouts != null ? timeouts : httpClient != null ? null : Timeouts.standard();
        return new RuntimeConfig(
                baseUrl, httpClient, effective, callFactory, retry, sleeper, clock, pacing, userAgent, null);
    }

    /**
     * For subclasses: a server's URL, checked.
     *
     * @param url as the user gave it; may have a path
     * @return the URL with a slash at its end
     * @throws IllegalArgumentException if it is no http or https URL, or has a user, query or fragment
     */
    protected static HttpUrl parseUrl(@Nullable String url) {
        if (url == null || url.isBlank()) {
            throw new IllegalArgumentException("The server's URL is missing: give one such as https://example.com");
        }
        HttpUrl parsed = HttpUrl.parse(url.strip());
        // What was given is not repeated: people mix arguments up, and put keys and passwords into URLs.
        if (parsed == null) {
            throw new IllegalArgumentException(
                    "The server's URL is no http or https URL; give one such as https://example.com");
        }
        if (!parsed.username().isEmpty() || !parsed.password().isEmpty()) {
            throw new IllegalArgumentException(
                    "The server's URL has a user or password in it; give them as credentials instead");
        }
        if (parsed.query() != null || parsed.fragment() != null) {
            throw new IllegalArgumentException("The server's URL has a query or fragment after " + bare(parsed)
                    + "; give the address up to the path that the server runs under");
        }
        return parsed.encodedPath().endsWith("/")
                ? parsed
                : parsed.newBuilder().addPathSegment("").build();
    }

    /**
     * For subclasses: a server's URL as it may be shown, whatever the user gave.
     *
     * @return without user, query and fragment; a remark in parentheses if there is no valid URL
     */
    protected static String shown(@Nullable String url) {
        if (url == null) {
            return "(none)";
        }
        HttpUrl parsed = HttpUrl.parse(url.strip());
        return parsed == null ? "(not valid)" : bare(parsed).toString();
    }

    private static HttpUrl bare(HttpUrl url) {
        return url.newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .build();
    }
}
