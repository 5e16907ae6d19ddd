package io.github.deploysdks.core.http;

import java.util.Objects;
import java.util.Set;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an API operation before it is called. Every request carries its operation, so that event listeners and
 * interceptors of an OkHttpClient that is brought along can name metrics and spans by it: {@link #name()} and
 * {@link #path()} take few values, URLs take many. What is sent again, redirected, or found by a link keeps its operation;
 * so does the request that opens a WebSocket.
 *
 * <pre>{@code
 * OkHttpMetricsEventListener.builder(registry, "octopus.requests").uriMapper(Operation::nameOf).build()
 * }</pre>
 */
public final class Operation {
    private static final String OTHER = "other";

    private final String platform;
    private final String id;
    private final String method;
    private final String path;
    private final boolean repeatable;
    private final boolean transfer;
    private final boolean anonymous;
    private final @Nullable String link;
    private final @Nullable String minServerVersion;
    private final @Nullable String scope;
    private final Set<String> shownQuery;
    private final Set<String> requiredHeaders;

    private Operation(Builder builder) {
        this.platform = builder.platform;
        this.id = builder.id;
        this.method = builder.method;
        this.path = builder.path;
        this.repeatable = builder.repeatable;
        this.transfer = builder.transfer;
        this.anonymous = builder.anonymous;
        this.link = builder.link;
        this.minServerVersion = builder.minServerVersion;
        this.scope = builder.scope;
        this.shownQuery = Set.copyOf(builder.shownQuery);
        this.requiredHeaders = Set.copyOf(builder.requiredHeaders);
    }

    /**
     * A builder, for generated code.
     *
     * @param platform {@code octopus}, {@code divio} or {@code octyne}
     * @param id the operation's id in the OpenAPI document
     * @param method the HTTP method
     * @param path the path template, as in the OpenAPI document
     */
    public static Builder builder(String platform, String id, String method, String path) {
        return new Builder(platform, id, method, path);
    }

    /**
     * The operation that a request is sent for.
     *
     * @param request as event listeners, interceptors and call factories see it
     * @return null if it is not a request of an SDK's
     */
    public static @Nullable Operation of(Request request) {
        return request.tag(Operation.class);
    }

    /**
     * The name of the operation that a request is sent for, for metrics and spans.
     *
     * @param request as event listeners, interceptors and call factories see it
     * @return the {@link #name()}; {@code other} if it is not a request of an SDK's
     */
    public static String nameOf(Request request) {
        Operation operation = of(request);
        return operation == null ? OTHER : operation.name();
    }

    /** The platform: {@code octopus}, {@code divio} or {@code octyne}. */
    public String platform() {
        return platform;
    }

    /** The operation's id in the OpenAPI document: {@code getProject}. */
    public String id() {
        return id;
    }

    /**
     * The name for metrics and spans: the platform and the id, {@code octopus getProject}. There are as many as operations,
     * and two requests that differ in ids, spaces, filters or pages alone have the same one. Names stay what they are from
     * one minor version to the next. What is sent to a link that no operation is known for is named
     * {@code octopus follow}, a console {@code octyne console}.
     */
    public String name() {
        return platform + " " + id;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path template: <code>/api/{spaceId}/projects/{id}</code>. */
    public String path() {
        return path;
    }

    /** Whether sending it twice does no harm. */
    public boolean isRepeatable() {
        return repeatable;
    }

    /** Whether it moves files or otherwise takes its time, so that the timeouts for transfers hold. */
    public boolean isTransfer() {
        return transfer;
    }

    /** Whether it is sent without credentials. */
    public boolean isAnonymous() {
        return anonymous;
    }

    /** The name of the hypermedia link that leads to it; null if there is none. */
    public @Nullable String link() {
        return link;
    }

    /** The first server version with it; null if it is not checked. */
    public @Nullable String minServerVersion() {
        return minServerVersion;
    }

    /** The path parameter that a client binds once, such as {@code spaceId}; null if there is none. */
    public @Nullable String scope() {
        return scope;
    }

    /** The query parameters whose values may be shown in logs and messages. */
    public Set<String> shownQuery() {
        return shownQuery;
    }

    /** The headers without which an answer is not this operation's. */
    public Set<String> requiredHeaders() {
        return requiredHeaders;
    }

    /** The {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }

    /** Builds an {@link Operation}. */
    public static final class Builder {
        private final String platform;
        private final String id;
        private final String method;
        private final String path;
        private boolean repeatable;
        private boolean transfer;
        private boolean anonymous;
        private @Nullable String link;
        private @Nullable String minServerVersion;
        private @Nullable String scope;
        private Set<String> shownQuery = Set.of();
        private Set<String> requiredHeaders = Set.of();

        private Builder(String platform, String id, String method, String path) {
            this.platform = Objects.requireNonNull(platform);
            this.id = Objects.requireNonNull(id);
            this.method = Objects.requireNonNull(method);
            this.path = Objects.requireNonNull(path);
            this.repeatable = switch (method) {
                case "GET", "HEAD", "PUT", "DELETE", "OPTIONS" -> true;
                default -> false;
            };
        }

        /** See {@link Operation#isRepeatable()}; by default what RFC 9110 says of the method. */
        public Builder repeatable(boolean repeatable) {
            this.repeatable = repeatable;
            return this;
        }

        /** See {@link Operation#isTransfer()}. */
        public Builder transfer() {
            this.transfer = true;
            return this;
        }

        /** See {@link Operation#isAnonymous()}. */
        public Builder anonymous() {
            this.anonymous = true;
            return this;
        }

        /** See {@link Operation#link()}. */
        public Builder link(String link) {
            this.link = link;
            return this;
        }

        /** See {@link Operation#minServerVersion()}. */
        public Builder minServerVersion(String minServerVersion) {
            this.minServerVersion = minServerVersion;
            return this;
        }

        /** See {@link Operation#scope()}. */
        public Builder scope(String scope) {
            this.scope = scope;
            return this;
        }

        /** See {@link Operation#shownQuery()}. */
        public Builder shownQuery(String... names) {
            this.shownQuery = Set.of(names);
            return this;
        }

        /** See {@link Operation#requiredHeaders()}. */
        public Builder requiredHeaders(String... names) {
            this.requiredHeaders = Set.of(names);
            return this;
        }

        /** The operation. */
        public Operation build() {
            return new Operation(this);
        }
    }
}
