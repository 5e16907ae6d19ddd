package io.github.deploysdks.core.internal.http;

import com.squareup.moshi.JsonAdapter;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.ApiError;
import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.DecodeException;
import io.github.deploysdks.core.error.ErrorResponse;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.core.http.RateLimit;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.ResponseInfo;
import io.github.deploysdks.core.http.Timeouts;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.internal.flow.Background;
import io.github.deploysdks.core.internal.flow.Pacer;
import io.github.deploysdks.core.internal.flow.Patience;
import io.github.deploysdks.core.internal.page.PageBody;
import io.github.deploysdks.core.internal.page.PageNames;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.retry.Cancellation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import retrofit2.Callback;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/**
 * Carries the calls of one client: from the generated façades through Retrofit and OkHttp to the server, and back as a
 * value or one of the documented exceptions. Safe for use by several threads.
 */
public final class ApiRuntime implements AutoCloseable {
    private final Platform platform;
    private final RuntimeConfig config;
    private final Origin origin;
    private final OkHttpClient client;
    private final Call.Factory calls;
    private final JsonConverters converters;
    private final Retrofit retrofit;
    private final Map<Class<?>, Object> endpoints = new ConcurrentHashMap<>();
    private final Map<CallContext, Running> running = new ConcurrentHashMap<>();
    private final Cancellation closing = new Cancellation();
    private final Pacer pacer;
    private final Background background;
    private final String userAgent;
    private final WebSockets webSockets;
    private final SecretMask mask;
    private final RateInterceptor rates;
    private volatile boolean closed;

    /**
     * @param credentials what to add to requests
     * @param router finds the URL of an operation; null for its path under the base URL
     * @param versionGate refuses what the server is too old for
     */
    public ApiRuntime(
            Platform platform,
            RuntimeConfig config,
            Credentials credentials,
            @Nullable Router router,
            VersionGate versionGate) {
        this.platform = platform;
        this.config = config;
        HttpUrl base = config.baseUrl();
        pacer = new Pacer(config.clock(), config.sleeper(), closing);
        background = new Background(platform.name() + "-sdk-flow", this::cancelCalls);
        userAgent = config.userAgent(platform);
        origin = new Origin(base);
        mask = new SecretMask(platform.secretProperties(), platform.secretPropertiesIf());
        rates = new RateInterceptor(platform, origin, config.pacing(), config.sleeper(), config.clock());
        Router routes = new ScopeRouter(base, router);
        OkHttpClient.Builder builder = config.newClient()
                // Redirects are followed by an interceptor that knows what credentials are for.
                .followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(new OutermostInterceptor(routes, versionGate, userAgent, config.timeouts()))
                .addInterceptor(new RetryInterceptor(config.retry(), config.sleeper(), config.clock()))
                .addInterceptor(new RedirectInterceptor(origin))
                .addInterceptor(rates)
                .addInterceptor(new AuthInterceptor(credentials, origin))
                .addInterceptor(new LoggingInterceptor(
                        LoggerFactory.getLogger("io.github.deploysdks." + platform.name() + ".http"), config.clock()))
                .addInterceptor(new ErrorBodyInterceptor())
                .addInterceptor(new ReplayGuard.Marker())
                .addNetworkInterceptor(new ReplayGuard());
        this.client = builder.build();
        this.webSockets = new WebSockets(client);
        this.converters = new JsonConverters(platform.models());
        Call.Factory wrapped = config.callFactory(client);
        this.calls = request -> newCall(wrapped, request);
        this.retrofit = new Retrofit.Builder()
                .baseUrl(base)
                .callFactory(calls)
                .addConverterFactory(converters)
                .build();
    }

    /** The configured URL, with a slash at its end. */
    public HttpUrl baseUrl() {
        return config.baseUrl();
    }

    /** The Retrofit implementation of a generated interface. */
    public <E> E endpoints(Class<E> type) {
        return type.cast(endpoints.computeIfAbsent(type, retrofit::create));
    }

    /**
     * Prepares a call.
     *
     * @param call makes the Retrofit call with this context as its tag
     */
    public <T> PreparedCall<T> prepare(
            Operation operation, @Nullable RequestOptions options, Function<CallContext, retrofit2.Call<T>> call) {
        return new Prepared<T, T>(operation, options, call, (context, response) -> response.body());
    }

    /**
     * Prepares a request to any URL.
     *
     * @param url absolute
     * @param body a model, or anything else that has an adapter; null for none
     * @param answer reads the answer
     * @throws IllegalArgumentException if there is no adapter for the body
     */
    public <T> PreparedCall<T> prepareAny(
            Operation operation,
            @Nullable RequestOptions options,
            String url,
            @Nullable Object body,
            JsonAdapter<T> answer) {
        RequestBody encoded = body == null ? Bodies.empty() : converters.encode(body);
        return new Prepared<ResponseBody, T>(
                operation, options, context -> any(operation, url, encoded, context), (context, response) -> {
                    ResponseBody content = response.body();
                    return content == null ? null : converters.decode(content, answer);
                });
    }

    /**
     * As {@link #prepareAny(Operation, RequestOptions, String, Object, JsonAdapter)}.
     *
     * @param answer what the answer is: a model, or {@link RawJson}
     */
    public <T> PreparedCall<T> prepareAny(
            Operation operation, @Nullable RequestOptions options, String url, @Nullable Object body, Class<T> answer) {
        return prepareAny(operation, options, url, body, converters.adapter(answer));
    }

    /**
     * Prepares a GET of any URL that a page of a list is at.
     *
     * @param url absolute
     * @param item reads an item
     */
    public <T> PreparedCall<PageBody<T>> prepareGetPage(
            Operation operation, @Nullable RequestOptions options, String url, PageNames names, JsonAdapter<T> item) {
        return new Prepared<ResponseBody, PageBody<T>>(
                operation, options, context -> endpoints(AnyEndpoints.class).get(url, context), (context, response) -> {
                    ResponseBody content = response.body();
                    return content == null ? null : converters.decodePage(content, names, item);
                });
    }

    private retrofit2.Call<ResponseBody> any(Operation operation, String url, RequestBody body, CallContext context) {
        AnyEndpoints any = endpoints(AnyEndpoints.class);
        return switch (operation.method()) {
            case "GET" -> any.get(url, context);
            case "POST" -> any.post(url, body, context);
            case "PUT" -> any.put(url, body, context);
            case "DELETE" -> any.delete(url, context);
            default -> throw new IllegalArgumentException("No request to any URL goes by " + operation.method());
        };
    }

    /**
     * Prepares an upload to any URL, as a body without a media type of its own: what signs a URL may sign that, too.
     *
     * @param url absolute
     * @param upload null for an empty body
     */
    public PreparedCall<ResponseBody> prepareUpload(
            Operation operation, @Nullable RequestOptions options, String url, @Nullable Upload upload) {
        RequestBody body = upload == null ? Bodies.empty() : Bodies.untyped(upload);
        return new Prepared<ResponseBody, ResponseBody>(
                operation, options, context -> any(operation, url, body, context), (context, response) -> {
                    ResponseBody content = response.body();
                    if (content != null) {
                        content.close();
                    }
                    return null;
                });
    }

    /** Prepares a GET of any URL whose answer is streamed. */
    public PreparedCall<Download> prepareGetDownload(
            Operation operation, @Nullable RequestOptions options, String url) {
        return prepareDownload(
                operation, options, context -> endpoints(AnyEndpoints.class).get(url, context));
    }

    /** Prepares a call whose answer is streamed. */
    public PreparedCall<Download> prepareDownload(
            Operation operation,
            @Nullable RequestOptions options,
            Function<CallContext, retrofit2.Call<ResponseBody>> call) {
        return new Prepared<ResponseBody, Download>(operation, options, call, this::download);
    }

    /**
     * The URL of a list's next page, which a server gave.
     *
     * @throws UnexpectedResponseException if it leads to another origin: there the credentials are not for
     */
    public String nextPage(Operation operation, String url) {
        HttpUrl next = config.baseUrl().resolve(url);
        if (next == null || !origin.contains(next)) {
            throw new UnexpectedResponseException(
                    ErrorResponse.builder(operation.toString(), operation.method(), operation.path(), 200)
                            .build(),
                    "the next page is said to be " + (next == null ? "at no URL" : "on " + Origin.of(next))
                            + ", not on " + origin,
                    null);
        }
        return next.toString();
    }

    /** Paces flows of several calls. */
    public Pacer pacer() {
        return pacer;
    }

    /** Runs flows of several calls without blocking who asks for them. */
    public Background background() {
        return background;
    }

    /**
     * What bears failures of a wait's questions.
     *
     * @param flow names the flow in what is thrown
     */
    public Patience patience(String flow) {
        return new Patience(flow, pacer(), background());
    }

    /**
     * Opens a WebSocket. It does not go through what ordinary calls go through: no credentials are added, nothing is
     * repeated, no redirect followed.
     *
     * @param request with its credentials
     * @param ping how often to ping on the level of the protocol, to notice a connection that died; zero for never
     * @throws IllegalStateException if the client is closed
     */
    public WebSocket openWebSocket(Request request, Duration ping, WebSocketListener listener) {
        if (closed) {
            throw new IllegalStateException("This client is closed");
        }
        return webSockets.open(
                request.newBuilder().header("User-Agent", userAgent).build(), ping, listener);
    }

    /** What a failure of a request that was not one of the prepared calls is to the user. */
    public RuntimeException failure(Operation operation, Request request, Throwable failure) {
        return failure(new CallContext(operation, null, mask), request, failure);
    }

    /** What the refusal of a request that was not one of the prepared calls is to the user. */
    public ApiException refusal(Operation operation, Request request, int status, String body) {
        CallContext context = new CallContext(operation, null, mask);
        ErrorResponse evidence = ErrorResponse.builder(
                        operation.toString(), request.method(), context.show(request.url()), status)
                .body(context.redact(body))
                .error(parse(context.redact(body)))
                .hint(platform.hint(status))
                .build();
        return ApiException.of(evidence, config.clock());
    }

    /** What the server said last of its rate limit; null if it has not said anything yet. */
    public @Nullable RateLimit rateLimit() {
        return rates.latest();
    }

    /** Whether {@link #close()} was called. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Ends the client: calls under way fail as cancelled, further ones with {@link IllegalStateException}. Connections and
     * threads are let go, unless they belong to an {@link OkHttpClient} that was brought along.
     */
    @Override
    public void close() {
        closed = true;
        closing.cancel();
        background.close();
        webSockets.close();
        running.values().forEach(Running::cancel);
        if (config.ownsClient()) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private void cancelCalls(Thread caller) {
        for (Running call : running.values()) {
            if (call.caller() == caller) {
                call.cancel();
            }
        }
    }

    private Call newCall(Call.Factory factory, Request request) {
        CallContext context = request.tag(CallContext.class);
        if (context == null) {
            return factory.newCall(request);
        }
        Call call = factory.newCall(
                request.newBuilder().tag(Operation.class, context.operation()).build());
        Duration limit = limit(context);
        if (limit != null) {
            call.timeout().timeout(nanos(limit), TimeUnit.NANOSECONDS);
        }
        return call;
    }

    /** In the unit that rounds no timeout down to 0, which would be none; what is too long for it is for ever. */
    private static long nanos(Duration limit) {
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? 0 : limit.toNanos();
    }

    private @Nullable Duration limit(CallContext context) {
        Duration own = context.options().timeout();
        if (own != null) {
            return own;
        }
        Timeouts timeouts = config.timeouts();
        if (timeouts == null) {
            return null;
        }
        return context.operation().isTransfer() ? timeouts.transferCall() : timeouts.call();
    }

    private Download download(CallContext context, Response<ResponseBody> response) {
        ResponseBody body = response.body();
        if (body == null) {
            throw unexpected(context, response.raw(), "no content", "", null);
        }
        MediaType type = body.contentType();
        InputStream stream = new Ending(body.byteStream(), () -> running.remove(context));
        Request request = response.raw().request();
        return Download.of(
                stream,
                body.contentLength() < 0 ? ProgressListener.UNKNOWN : body.contentLength(),
                type == null ? null : type.toString(),
                info(context, response),
                failure -> transport(context, request, failure));
    }

    private static ResponseInfo info(CallContext context, Response<?> response) {
        return ResponseInfo.of(response.code(), response.headers().toMultimap(), context.attempts());
    }

    private RuntimeException failure(CallContext context, Request request, Throwable failure) {
        if (failure instanceof SdkFailure wrapped) {
            return wrapped.failure();
        }
        if (failure instanceof IOException io) {
            return transport(context, request, io);
        }
        if (failure instanceof RuntimeException unchecked) {
            return unchecked;
        }
        throw (Error) failure;
    }

    private TransportException transport(CallContext context, Request original, IOException failure) {
        Request request = context.sent(original);
        String origin = Origin.of(request.url());
        TransportException.Reason reason;
        String message;
        if (closed || context.cancellation().isCancelled() || "Canceled".equals(failure.getMessage())) {
            reason = TransportException.Reason.CANCELLED;
            message = closed ? "the client was closed while the call was under way" : "the call was cancelled";
        } else if (failure instanceof InterruptedIOException && "executor rejected".equals(failure.getMessage())) {
            reason = TransportException.Reason.CANCELLED;
            message = "the dispatcher of the OkHttpClient that was brought along was shut down";
        } else if (failure instanceof UploadFailure) {
            reason = TransportException.Reason.BROKEN;
            message = "the request broke off: " + failure.getMessage();
        } else if (failure instanceof UnknownHostException) {
            reason = TransportException.Reason.UNKNOWN_HOST;
            message = "no such host as " + request.url().host() + "; check the server's address";
        } else if (failure instanceof SSLException) {
            reason = TransportException.Reason.TLS;
            message = "no trusted TLS connection to " + origin + " (" + failure.getMessage()
                    + "); a private certificate authority is configured on the OkHttpClient";
        } else if (failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || (failure instanceof SocketTimeoutException && isConnecting(failure))
                || isRefused(failure)) {
            reason = TransportException.Reason.CONNECT;
            message = "no connection to " + origin + " (" + failure.getMessage()
                    + "); is the server running, and the address right?";
        } else if (failure instanceof SocketTimeoutException
                || (failure instanceof InterruptedIOException && "timeout".equals(failure.getMessage()))) {
            reason = TransportException.Reason.TIMEOUT;
            message = "no complete answer in time (" + failure.getMessage()
                    + "); timeouts are set on the client or in the call's RequestOptions";
        } else if (failure instanceof InterruptedIOException) {
            Thread.currentThread().interrupt();
            reason = TransportException.Reason.INTERRUPTED;
            message = "the thread was interrupted";
        } else {
            reason = TransportException.Reason.BROKEN;
            message = "the connection broke (" + failure.getMessage()
                    + "); whether the server acted on the request is not known";
        }
        return new TransportException(
                context.operation().toString(),
                reason,
                request.method(),
                context.show(request.url()),
                context.redact(message),
                presentable(context, failure));
    }

    /** The failure, or one that says the same without the secrets that it quotes. */
    private static Throwable presentable(CallContext context, Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (context.isSecretIn(e.getMessage())) {
                IOException same = new IOException(context.redact(failure.toString()));
                same.setStackTrace(failure.getStackTrace());
                return same;
            }
        }
        return failure;
    }

    /** What Unix sockets, which are not Java's own, throw in place of a ConnectException. */
    private static boolean isRefused(IOException failure) {
        return failure instanceof SocketException && "Connection refused".equals(failure.getMessage());
    }

    private static boolean isConnecting(IOException failure) {
        String message = failure.getMessage();
        return message != null && (message.startsWith("failed to connect") || message.startsWith("Connect timed out"));
    }

    private ErrorResponse.Builder evidence(CallContext context, okhttp3.Response response) {
        Request request = response.request();
        // A Location may repeat the URL, with a credential that went in its query.
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.headers()
                .newBuilder()
                .removeAll("Set-Cookie")
                .build()
                .toMultimap()
                .forEach((name, values) ->
                        headers.put(name, values.stream().map(context::redact).toList()));
        return ErrorResponse.builder(
                        context.operation().toString(), request.method(), context.show(request.url()), response.code())
                .headers(headers);
    }

    private ApiException apiException(CallContext context, Response<?> response) {
        ErrorResponse.Builder evidence = evidence(context, response.raw());
        ResponseBody body = response.errorBody();
        String text = "";
        try {
            text = body == null ? "" : context.redact(body.string());
        } catch (IOException e) {
            // The body is in memory.
        }
        evidence.body(text).error(parse(text)).hint(hint(context, response, text));
        return ApiException.of(evidence.build(), config.clock());
    }

    private @Nullable String hint(CallContext context, Response<?> response, String body) {
        if (RedirectInterceptor.isRedirect(response.raw())) {
            String location = response.headers().get("Location");
            HttpUrl target =
                    location == null ? null : response.raw().request().url().resolve(location);
            String where = target == null ? "nowhere" : Origin.of(target) + target.encodedPath();
            if (context.isRedirectedTooOften()) {
                return context.redact("the server redirected more than " + RedirectInterceptor.MOST
                        + " times, the last time to " + where + "; does it lead in a circle?");
            }
            return context.redact("the server redirects to " + where
                    + "; requests that change something, and credentials, do not follow: configure that address");
        }
        String hint = platform.hint(response.code());
        String page = WebPages.describe(body);
        if (hint != null || page == null) {
            return hint;
        }
        return switch (response.code()) {
            case 502, 503, 504 ->
                "the answer is " + page + ": the server, or a proxy before it, is not available now; try again later";
            default -> "the answer is " + page + ", which the API does not send";
        };
    }

    private ApiError parse(String body) {
        String start = body.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[") && !start.startsWith("\"")) {
            return ApiError.NONE;
        }
        try {
            return platform.parseError(RawJson.of(body));
        } catch (IllegalArgumentException e) {
            return ApiError.NONE;
        }
    }

    private UnexpectedResponseException unexpected(
            CallContext context, okhttp3.Response response, String what, String body, @Nullable Throwable cause) {
        return new UnexpectedResponseException(
                evidence(context, response)
                        .body(context.redact(body))
                        .hint("is " + config.baseUrl() + " the address of the API itself?")
                        .build(),
                what,
                cause);
    }

    /** One call, ready to be sent once. */
    private final class Prepared<B, T> implements PreparedCall<T> {
        private final CallContext context;
        private final Function<CallContext, retrofit2.Call<B>> factory;
        private final Result<B, T> result;

        Prepared(
                Operation operation,
                @Nullable RequestOptions options,
                Function<CallContext, retrofit2.Call<B>> factory,
                Result<B, T> result) {
            this.context = new CallContext(operation, options, mask);
            this.factory = factory;
            this.result = result;
        }

        @Override
        public T execute() {
            return Objects.requireNonNull(send(response -> present(response, value(response))));
        }

        @Override
        public @Nullable T executeNullable() {
            return send(this::value);
        }

        @Override
        public void run() {
            send(this::discard);
        }

        @Override
        public CompletableFuture<T> executeAsync() {
            return sendAsync(response -> present(response, value(response)));
        }

        @Override
        public CompletableFuture<@Nullable T> executeNullableAsync() {
            return sendAsync(this::value);
        }

        @Override
        public CompletableFuture<@Nullable Void> runAsync() {
            return sendAsync(this::discard);
        }

        private retrofit2.Call<B> newCall() {
            if (closed) {
                throw new IllegalStateException("This client is closed");
            }
            return factory.apply(context);
        }

        private <R> @Nullable R send(Then<B, R> then) {
            retrofit2.Call<B> call = newCall();
            start(call, Thread.currentThread());
            R value = null;
            try {
                value = then.apply(checked(call.execute()));
                return value;
            } catch (IOException e) {
                throw failed(call, e);
            } finally {
                ended(value);
            }
        }

        private <R> CompletableFuture<R> sendAsync(Then<B, R> then) {
            retrofit2.Call<B> call = newCall();
            Running entry = start(call, null);
            CompletableFuture<R> future = new CompletableFuture<>();
            var unused = future.whenComplete((value, failure) -> {
                ended(value);
                if (future.isCancelled()) {
                    entry.cancel();
                }
            });
            call.enqueue(new Callback<>() {
                @Override
                public void onResponse(retrofit2.Call<B> same, Response<B> response) {
                    try {
                        R value = then.apply(checked(response));
                        if (!future.complete(value) && value instanceof Download unwanted) {
                            unwanted.close();
                        }
                    } catch (IOException e) {
                        future.completeExceptionally(failed(call, e));
                    } catch (RuntimeException | Error e) {
                        future.completeExceptionally(e);
                    }
                }

                @Override
                public void onFailure(retrofit2.Call<B> same, Throwable failure) {
                    try {
                        future.completeExceptionally(failed(call, failure));
                    } catch (RuntimeException | Error e) {
                        future.completeExceptionally(e);
                    }
                }
            });
            return future;
        }

        private Running start(retrofit2.Call<B> call, @Nullable Thread caller) {
            Running entry = new Running(context, call::cancel, caller);
            running.put(context, entry);
            if (closed) {
                entry.cancel();
            }
            return entry;
        }

        /** A download goes on until it is read or closed. */
        private void ended(@Nullable Object value) {
            if (!(value instanceof Download)) {
                running.remove(context);
            }
        }

        private RuntimeException failed(retrofit2.Call<B> call, Throwable failure) {
            if (failure instanceof BodyFailure body) {
                return badBody(call.request(), body);
            }
            return failure(context, call.request(), failure);
        }

        private RuntimeException badBody(Request request, BodyFailure failure) {
            okhttp3.Response answer = context.answer();
            ErrorResponse.Builder evidence = answer != null
                    ? evidence(context, answer)
                    : ErrorResponse.builder(
                            context.operation().toString(),
                            request.method(),
                            context.show(context.sent(request).url()),
                            200);
            evidence.body(context.show(failure.start(), JsonConverters.START));
            String path = failure.path();
            String what = context.redact(failure.what());
            Throwable cause = failure.getCause() == null ? null : presentable(context, failure.getCause());
            if (path != null) {
                return new DecodeException(evidence.build(), context.redact(path), what, cause);
            }
            evidence.hint("is " + config.baseUrl() + " the address of the API itself?");
            return new UnexpectedResponseException(evidence.build(), what, cause);
        }

        private Response<B> checked(Response<B> response) {
            if (!response.isSuccessful()) {
                throw apiException(context, response);
            }
            try {
                for (String header : context.operation().requiredHeaders()) {
                    if (response.headers().get(header) == null) {
                        throw unexpected(context, response.raw(), "an answer without the header " + header, "", null);
                    }
                }
                Consumer<ResponseInfo> observer = context.options().onResponse();
                if (observer != null) {
                    observer.accept(info(context, response));
                }
                return response;
            } catch (RuntimeException | Error e) {
                discard(response);
                throw e;
            }
        }

        /** Closes what is still open: the body of an answer that is streamed. */
        private @Nullable Void discard(Response<B> response) {
            if (response.body() instanceof ResponseBody body) {
                body.close();
            }
            return null;
        }

        private @Nullable T value(Response<B> response) throws IOException {
            return result.of(context, response);
        }

        private T present(Response<B> response, @Nullable T value) {
            if (value == null) {
                throw unexpected(context, response.raw(), "no content, or null", "", null);
            }
            return value;
        }
    }

    /** Makes a value of an answer. */
    @FunctionalInterface
    private interface Result<B, T> {
        @Nullable T of(CallContext context, Response<B> response) throws IOException;
    }

    /** What is done with an answer that is a success. */
    @FunctionalInterface
    private interface Then<B, R> {
        @Nullable R apply(Response<B> response) throws IOException;
    }

    /** Requests to whatever URL. The answers are streamed; whoever gets the body closes it. */
    interface AnyEndpoints {
        @GET
        @Streaming
        retrofit2.Call<ResponseBody> get(@Url String url, @Tag CallContext context);

        @POST
        @Streaming
        retrofit2.Call<ResponseBody> post(@Url String url, @Body RequestBody body, @Tag CallContext context);

        @PUT
        @Streaming
        retrofit2.Call<ResponseBody> put(@Url String url, @Body RequestBody body, @Tag CallContext context);

        @DELETE
        @Streaming
        retrofit2.Call<ResponseBody> delete(@Url String url, @Tag CallContext context);
    }

    /** A call under way. */
    /** @param caller who waits for the answer; null if nobody does */
    private record Running(
            CallContext context,
            Runnable canceller,
            @Nullable Thread caller) {
        void cancel() {
            context.cancellation().cancel();
            canceller.run();
        }
    }

    /** Tells when there is no more to read. */
    private static final class Ending extends FilterInputStream {
        private final Runnable onEnd;

        Ending(InputStream in, Runnable onEnd) {
            super(in);
            this.onEnd = onEnd;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value < 0) {
                onEnd.run();
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            int read = super.read(bytes, offset, count);
            if (read < 0) {
                onEnd.run();
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                onEnd.run();
            }
        }
    }
}
