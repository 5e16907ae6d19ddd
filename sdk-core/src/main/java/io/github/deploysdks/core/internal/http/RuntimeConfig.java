package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Pacing;
import io.github.deploysdks.core.http.Timeouts;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.retry.Sleeper;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * A client's configuration, checked.
 *
 * @param baseUrl with a slash at its end
 * @param brought an OkHttpClient that the user brought; null if the SDK makes one
 * @param timeouts null where the brought client's hold
 * @param callFactoryHook wraps the client, for tracing and the like; null for none
 * @param pacing how requests are delayed; null for not at all
 * @param application the application's part of the user agent; null for none
 * @param transport adds to the OkHttpClient, such as how the server is reached; null for nothing
 */
public record RuntimeConfig(
        HttpUrl baseUrl,
        @Nullable OkHttpClient brought,
        @Nullable Timeouts timeouts,
        @Nullable Function<OkHttpClient, Call.Factory> callFactoryHook,
        RetryPolicy retry,
        Sleeper sleeper,
        Clock clock,
        @Nullable Pacing pacing,
        @Nullable String application,
        @Nullable Consumer<OkHttpClient.Builder> transport) {

    /** The same, with additions to the OkHttpClient: a way of its own to reach the server, or an interceptor. */
    public RuntimeConfig over(Consumer<OkHttpClient.Builder> addition) {
        return new RuntimeConfig(
                baseUrl,
                brought,
                timeouts,
                callFactoryHook,
                retry,
                sleeper,
                clock,
                pacing,
                application,
                transport == null ? addition : transport.andThen(addition));
    }

    /**
     * The same, for credentials that keep cookies themselves: the CookieJar of a client that was brought along would send its
     * own in their place, and hand theirs to whoever shares it.
     */
    public RuntimeConfig withoutCookieJar() {
        return over(client -> client.cookieJar(CookieJar.NO_COOKIES));
    }

    /** The same, for another URL. */
    public RuntimeConfig at(HttpUrl other) {
        return new RuntimeConfig(
                other, brought, timeouts, callFactoryHook, retry, sleeper, clock, pacing, application, transport);
    }

    boolean ownsClient() {
        return brought == null;
    }

    OkHttpClient.Builder newClient() {
        OkHttpClient.Builder builder = brought != null ? brought.newBuilder() : ownClient();
        if (transport != null) {
            transport.accept(builder);
        }
        return builder;
    }

    private static OkHttpClient.Builder ownClient() {
        Dispatcher dispatcher = new Dispatcher();
        // OkHttp's 5 is meant for browsers; the asynchronous calls of a client all go to one host.
        dispatcher.setMaxRequestsPerHost(32);
        return new OkHttpClient.Builder().dispatcher(dispatcher);
    }

    Call.Factory callFactory(OkHttpClient client) {
        return callFactoryHook == null ? client : callFactoryHook.apply(client);
    }

    String userAgent(Platform platform) {
        String own = platform.name() + "-sdk/" + platform.sdkVersion() + " (java/"
                + System.getProperty("java.version", "?") + "; " + ascii(System.getProperty("os.name", "?")) + ")";
        return application == null ? own : own + " " + application;
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
