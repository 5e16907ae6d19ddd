package io.github.deploysdks.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.ApiError;
import io.github.deploysdks.core.http.ClientBuilder;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.RateLimit;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.internal.json.ModelRegistry;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.retry.Cancellation;
import io.github.deploysdks.core.retry.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;

/** The client of a small platform that exists in tests alone: what a generated SDK does, by hand. */
final class TestClient implements AutoCloseable {
    static final Operation GET = Operation.builder("test", "getThing", "GET", "/things/{id}")
            .shownQuery("name")
            .build();
    static final Operation PUT =
            Operation.builder("test", "putThing", "PUT", "/things/{id}").build();
    static final Operation POST =
            Operation.builder("test", "createThing", "POST", "/things").build();
    static final Operation SEARCH = Operation.builder("test", "searchThings", "POST", "/things")
            .repeatable(true)
            .build();
    static final Operation TAKE = Operation.builder("test", "takeThing", "GET", "/things/{id}")
            .repeatable(false)
            .build();
    static final Operation DELETE =
            Operation.builder("test", "deleteThing", "DELETE", "/things/{id}").build();
    static final Operation OPEN = Operation.builder("test", "getOpenThing", "GET", "/things/{id}")
            .anonymous()
            .build();
    static final Operation NEW = Operation.builder("test", "getNewThing", "GET", "/things/{id}")
            .minServerVersion("1.4")
            .build();
    static final Operation SCOPED = Operation.builder("test", "listTasks", "GET", "/api/{space}/tasks")
            .scope("space")
            .build();
    static final Operation DOWNLOAD = Operation.builder("test", "downloadFile", "GET", "/files/{id}")
            .transfer()
            .build();
    static final Operation NAMED_DOWNLOAD = Operation.builder("test", "downloadNamed", "GET", "/files/{id}")
            .transfer()
            .requiredHeaders("Content-Disposition")
            .build();
    static final Operation UPLOAD = Operation.builder("test", "uploadFile", "PUT", "/files/{id}")
            .transfer()
            .build();
    static final Operation FORM =
            Operation.builder("test", "postForm", "POST", "/files").transfer().build();

    private final ApiRuntime runtime;
    private final Endpoints endpoints;
    private final OkHttpClient okHttp;

    private TestClient(ApiRuntime runtime, OkHttpClient okHttp) {
        this.runtime = runtime;
        this.endpoints = runtime.endpoints(Endpoints.class);
        this.okHttp = okHttp;
    }

    static Builder builder() {
        return new Builder();
    }

    static TestClient of(HttpUrl url) {
        return builder().url(url).build();
    }

    ApiRuntime runtime() {
        return runtime;
    }

    OkHttpClient okHttp() {
        return okHttp;
    }

    PreparedCall<RawJson> get() {
        return get(GET, "1", null);
    }

    PreparedCall<RawJson> get(RequestOptions options) {
        return get(GET, "1", options);
    }

    PreparedCall<RawJson> get(Operation operation, String id, @Nullable RequestOptions options) {
        return runtime.prepare(operation, options, context -> endpoints.get(id, null, null, context));
    }

    PreparedCall<Map<String, List<String>>> lists() {
        return runtime.prepare(GET, null, context -> endpoints.lists("1", context));
    }

    PreparedCall<String> text() {
        return runtime.prepare(GET, null, context -> endpoints.text("1", context));
    }

    PreparedCall<RawJson> query(@Nullable String name, @Nullable String key) {
        return runtime.prepare(GET, null, context -> endpoints.get("1", name, key, context));
    }

    PreparedCall<RawJson> put(String json) {
        return runtime.prepare(PUT, null, context -> endpoints.put("1", RawJson.of(json), context));
    }

    PreparedCall<RawJson> post(String json) {
        return post(POST, json, null);
    }

    PreparedCall<RawJson> post(Operation operation, String json, @Nullable RequestOptions options) {
        return runtime.prepare(operation, options, context -> endpoints.post(RawJson.of(json), context));
    }

    PreparedCall<Void> delete() {
        return runtime.prepare(DELETE, null, context -> endpoints.delete("1", context));
    }

    PreparedCall<RawJson> tasks(String space) {
        return runtime.prepare(SCOPED, null, context -> endpoints.tasks(space, context));
    }

    PreparedCall<Download> download() {
        return download(DOWNLOAD, null);
    }

    PreparedCall<Download> download(Operation operation, @Nullable RequestOptions options) {
        return runtime.prepareDownload(operation, options, context -> endpoints.download("1", context));
    }

    PreparedCall<RawJson> upload(Upload upload) {
        return runtime.prepare(UPLOAD, null, context -> endpoints.upload("1", Bodies.of(upload), context));
    }

    PreparedCall<RawJson> form(Upload upload) {
        return runtime.prepare(
                FORM,
                null,
                context -> endpoints.form(
                        Bodies.form().field("name", "x").file("file", upload).build(), context));
    }

    /** No connection is still in use: a body that nobody closed would keep one. */
    void assertNoConnectionInUse() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (okHttp.connectionPool().connectionCount()
                        != okHttp.connectionPool().idleConnectionCount()
                && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(okHttp.connectionPool().idleConnectionCount())
                .as("idle connections")
                .isEqualTo(okHttp.connectionPool().connectionCount());
    }

    @Override
    public void close() {
        runtime.close();
    }

    /** Builds a client as the SDKs do. */
    static final class Builder extends ClientBuilder<Builder> {
        private String url = "";
        private Credentials credentials = Credentials.none();
        private @Nullable Router router;
        private VersionGate gate = VersionGate.open();
        private Time time = new Time();

        private Builder() {
            sleeper(time);
            clock(time.clock());
        }

        @Override
        protected Builder self() {
            return this;
        }

        Builder url(String url) {
            this.url = url;
            return this;
        }

        Builder url(HttpUrl url) {
            return url(url.toString());
        }

        Builder credentials(Credentials credentials) {
            this.credentials = credentials;
            return this;
        }

        Builder router(Router router) {
            this.router = router;
            return this;
        }

        Builder serverVersion(Supplier<@Nullable String> version) {
            this.gate = new VersionGate(version);
            return this;
        }

        Builder time(Time time) {
            this.time = time;
            return sleeper(time).clock(time.clock());
        }

        TestClient build() {
            RuntimeConfig config = config(parseUrl(url));
            AtomicReference<OkHttpClient> client = new AtomicReference<>();
            RuntimeConfig watched = new RuntimeConfig(
                    config.baseUrl(),
                    config.brought(),
                    config.timeouts(),
                    okHttp -> {
                        client.set(okHttp);
                        return config.callFactory(okHttp);
                    },
                    config.retry(),
                    config.sleeper(),
                    config.clock(),
                    config.pacing(),
                    config.application(),
                    null);
            ApiRuntime runtime = new ApiRuntime(new TestPlatform(), watched, credentials, router, gate);
            return new TestClient(runtime, client.get());
        }
    }

    /** Time that passes only when someone waits. */
    static final class Time implements Sleeper {
        private final List<Duration> waits = new CopyOnWriteArrayList<>();
        private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");
        private volatile Runnable onWait = () -> {};

        /** The waits so far. */
        List<Duration> waits() {
            return waits;
        }

        Instant now() {
            return now;
        }

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        /** What happens during a wait. */
        void onWait(Runnable action) {
            onWait = action;
        }

        @Override
        public void sleep(Duration duration, Cancellation cancellation) throws InterruptedException {
            waits.add(duration);
            now = now.plus(duration);
            onWait.run();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }

        Clock clock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
        }
    }

    private static final class TestPlatform extends Platform {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public String sdkVersion() {
            return "1.2";
        }

        @Override
        public ModelRegistry models() {
            return new ModelRegistry() {
                @Override
                protected @Nullable JsonAdapter<?> model(Class<?> type) {
                    return null;
                }
            };
        }

        @Override
        public Set<String> secretProperties() {
            return Set.of("password", "token");
        }

        @Override
        public ApiError parseError(RawJson json) {
            ApiError.Builder error = ApiError.builder().json(json);
            if (json.value() instanceof Map<?, ?> body) {
                error.message(text(body, "message")).errors(texts(body.get("errors")));
            }
            return error.build();
        }

        /** {@code X-Limit: <remaining>/<limit>/<requests per minute>}. */
        @Override
        public @Nullable RateLimit rateLimit(Function<String, @Nullable String> header, Instant now) {
            String said = header.apply("X-Limit");
            if (said == null) {
                return null;
            }
            String[] numbers = said.split("/", -1);
            return RateLimit.of(
                    Integer.valueOf(numbers[0]), Integer.valueOf(numbers[1]), Integer.valueOf(numbers[2]), null, now);
        }

        @Override
        public @Nullable String hint(int status) {
            return status == 401 ? "the key is not accepted" : null;
        }
    }

    interface Endpoints {
        @GET("things/{id}")
        retrofit2.Call<RawJson> get(
                @Path("id") String id,
                @Query("name") @Nullable String name,
                @Query("key") @Nullable String key,
                @Tag CallContext context);

        @GET("things/{id}")
        retrofit2.Call<Map<String, List<String>>> lists(@Path("id") String id, @Tag CallContext context);

        @PlainText(pattern = "^log ")
        @GET("things/{id}")
        retrofit2.Call<String> text(@Path("id") String id, @Tag CallContext context);

        @PUT("things/{id}")
        retrofit2.Call<RawJson> put(@Path("id") String id, @Body RawJson body, @Tag CallContext context);

        @POST("things")
        retrofit2.Call<RawJson> post(@Body RawJson body, @Tag CallContext context);

        @DELETE("things/{id}")
        retrofit2.Call<Void> delete(@Path("id") String id, @Tag CallContext context);

        @GET("api/{space}/tasks")
        retrofit2.Call<RawJson> tasks(@Path("space") String space, @Tag CallContext context);

        @Streaming
        @GET("files/{id}")
        retrofit2.Call<ResponseBody> download(@Path("id") String id, @Tag CallContext context);

        @PUT("files/{id}")
        retrofit2.Call<RawJson> upload(@Path("id") String id, @Body RequestBody body, @Tag CallContext context);

        @POST("files")
        retrofit2.Call<RawJson> form(@Body RequestBody body, @Tag CallContext context);
    }
}
