// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.error.DecodeException;
import io.github.deploysdks.core.error.ForbiddenException;
import io.github.deploysdks.core.error.RateLimitedException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.http.Query;
import io.github.deploysdks.core.internal.page.PageStyle;
import io.github.deploysdks.core.internal.page.Pager;
import io.github.deploysdks.core.internal.page.Position;
import io.github.deploysdks.core.page.AsyncPaged;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.torture.internal.SharedEndpoints;
import io.github.deploysdks.torture.model.Animal;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Also without a zone.
 *
 * <p>Does not block: futures complete with the value, or exceptionally with what the blocking twin
 * {@link SharedApi} throws; but a wrong argument is refused at once, by the method itself. Cancelling a future
 * cancels its call.
 *
 * <p>Beside what the methods name, each may end with a {@link TransportException} (no complete answer), a
 * {@link UnauthenticatedException} or {@link ForbiddenException} (401, 403), a {@link RateLimitedException}
 * (429), a {@link ServerException} (5xx), a {@link UnexpectedResponseException} or a {@link DecodeException} (an
 * answer that is not as documented).
 */
public class SharedAsyncApi {
    private final ApiRuntime runtime;
    private final SharedEndpoints endpoints;
    private final String zoneId;

    /** For what the client adds to these operations. */
    protected SharedAsyncApi(ApiRuntime runtime, String zoneId) {
        this.runtime = runtime;
        this.endpoints = runtime.endpoints(SharedEndpoints.class);
        this.zoneId = zoneId;
    }

    /**
     * List shared things.
     *
     * <p>HTTP: <code>GET /api/{zoneId}/shared</code>.
     *
     * @return one page
     */
    public CompletableFuture<Page<Animal>> list() {
        return list(ListSharedParams.none(), RequestOptions.none());
    }

    /** As {@link #list}, with optional parameters. */
    public CompletableFuture<Page<Animal>> list(ListSharedParams params) {
        return list(params, RequestOptions.none());
    }

    /** As {@link #list}, with optional parameters set in place: {@code p -> p...}. */
    public CompletableFuture<Page<Animal>> list(Consumer<ListSharedParams.Builder> params) {
        ListSharedParams.Builder builder = ListSharedParams.builder();
        params.accept(builder);
        return list(builder.build(), RequestOptions.none());
    }

    /** As {@link #list}, with options of its own for this call. */
    public CompletableFuture<Page<Animal>> list(ListSharedParams params, RequestOptions options) {
        return listPager(params, options).firstAsync();
    }

    /**
     * List shared things.
     *
     * <p>HTTP: <code>GET /api/{zoneId}/shared</code>.
     *
     * @return the whole list, fetched page by page as it is gone through
     */
    public AsyncPaged<Animal> listAll() {
        return listAll(ListSharedParams.none(), RequestOptions.none());
    }

    /** As {@link #listAll}, with optional parameters: where to begin, how many items to a page, filters. */
    public AsyncPaged<Animal> listAll(ListSharedParams params) {
        return listAll(params, RequestOptions.none());
    }

    /** As {@link #listAll}, with optional parameters set in place: {@code p -> p...}. */
    public AsyncPaged<Animal> listAll(Consumer<ListSharedParams.Builder> params) {
        ListSharedParams.Builder builder = ListSharedParams.builder();
        params.accept(builder);
        return listAll(builder.build(), RequestOptions.none());
    }

    /** As {@link #listAll}, with options of its own for each call. */
    public AsyncPaged<Animal> listAll(ListSharedParams params, RequestOptions options) {
        return listPager(params, options).allAsync();
    }

    private Pager<Animal> listPager(ListSharedParams params, RequestOptions options) {
        Guards.notNull("params", params);
        return new Pager<>(
                PageStyle.PAGE_NUMBER,
                Position.first(params.page() == null ? 1 : params.page(), params.pageSize()),
                null,
                at -> runtime.prepare(
                        SharedEndpoints.LIST_SHARED,
                        options,
                        context -> endpoints.listShared(zoneId, Query.text(at.index()), Query.text(at.size()),
                                context)));
    }
}
