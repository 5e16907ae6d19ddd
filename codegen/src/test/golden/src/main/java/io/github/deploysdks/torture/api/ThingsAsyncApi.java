// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.DecodeException;
import io.github.deploysdks.core.error.ForbiddenException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.RateLimitedException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.http.Query;
import io.github.deploysdks.core.internal.page.Find;
import io.github.deploysdks.core.internal.page.PageStyle;
import io.github.deploysdks.core.internal.page.Pager;
import io.github.deploysdks.core.internal.page.Position;
import io.github.deploysdks.core.page.AsyncPaged;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.torture.internal.ThingsEndpoints;
import io.github.deploysdks.torture.model.Thing;
import io.github.deploysdks.torture.model.ThingChange;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Things of a <b>zone</b>. The second sentence is not shown in the index.
 *
 * <p>Does not block: futures complete with the value, or exceptionally with what the blocking twin
 * {@link ThingsApi} throws; but a wrong argument is refused at once, by the method itself. Cancelling a future
 * cancels its call.
 *
 * <p>Beside what the methods name, each may end with a {@link TransportException} (no complete answer), a
 * {@link UnauthenticatedException} or {@link ForbiddenException} (401, 403), a {@link RateLimitedException}
 * (429), a {@link ServerException} (5xx), a {@link UnexpectedResponseException} or a {@link DecodeException} (an
 * answer that is not as documented).
 *
 * @see <a href="https://example.com/things">the vendor's documentation</a>
 */
@SuppressWarnings("deprecation")
public final class ThingsAsyncApi {
    private final ApiRuntime runtime;
    private final ThingsEndpoints endpoints;
    private final String zoneId;

    ThingsAsyncApi(ApiRuntime runtime, String zoneId) {
        this.runtime = runtime;
        this.endpoints = runtime.endpoints(ThingsEndpoints.class);
        this.zoneId = zoneId;
    }

    /**
     * List things.
     *
     * <p>Sorted by <code>Name</code>.
     *
     * <p>A second paragraph with &lt;angle&gt; &amp; {braces} and a <a href="https://example.com/x">link</a>.
     *
     * <p>HTTP: <code>GET /api/{zoneId}/things</code>.
     *
     * @return one page
     * @throws BadRequestException 400: Something is wrong with what was sent, see <code>Errors</code>.
     */
    public CompletableFuture<Page<Thing>> list() {
        return list(ListThingsParams.none(), RequestOptions.none());
    }

    /** As {@link #list}, with optional parameters. */
    public CompletableFuture<Page<Thing>> list(ListThingsParams params) {
        return list(params, RequestOptions.none());
    }

    /** As {@link #list}, with optional parameters set in place: {@code p -> p...}. */
    public CompletableFuture<Page<Thing>> list(Consumer<ListThingsParams.Builder> params) {
        ListThingsParams.Builder builder = ListThingsParams.builder();
        params.accept(builder);
        return list(builder.build(), RequestOptions.none());
    }

    /** As {@link #list}, with options of its own for this call. */
    public CompletableFuture<Page<Thing>> list(ListThingsParams params, RequestOptions options) {
        return listPager(params, options).firstAsync();
    }

    /**
     * List things.
     *
     * <p>Sorted by <code>Name</code>.
     *
     * <p>A second paragraph with &lt;angle&gt; &amp; {braces} and a <a href="https://example.com/x">link</a>.
     *
     * <p>HTTP: <code>GET /api/{zoneId}/things</code>.
     *
     * @return the whole list, fetched page by page as it is gone through
     */
    public AsyncPaged<Thing> listAll() {
        return listAll(ListThingsParams.none(), RequestOptions.none());
    }

    /** As {@link #listAll}, with optional parameters: where to begin, how many items to a page, filters. */
    public AsyncPaged<Thing> listAll(ListThingsParams params) {
        return listAll(params, RequestOptions.none());
    }

    /** As {@link #listAll}, with optional parameters set in place: {@code p -> p...}. */
    public AsyncPaged<Thing> listAll(Consumer<ListThingsParams.Builder> params) {
        ListThingsParams.Builder builder = ListThingsParams.builder();
        params.accept(builder);
        return listAll(builder.build(), RequestOptions.none());
    }

    /** As {@link #listAll}, with options of its own for each call. */
    public AsyncPaged<Thing> listAll(ListThingsParams params, RequestOptions options) {
        return listPager(params, options).allAsync();
    }

    /**
     * Finds the one whose {@code Name} is exactly this, whatever its case (one in the same case wins), going through
     * the pages of {@link #list}.
     *
     * @param name what to look for; blanks around it do not count
     * @return null if there is none
     */
    public CompletableFuture<@Nullable Thing> findByName(String name) {
        Guards.notBlank("name", name);
        return Find.firstAsync(listAll(ListThingsParams.builder().partialName(name.strip()).build()),
                item -> item.name(), name, true);
    }

    /**
     * Finds the one whose {@code class} is exactly this, going through the pages of {@link #list}.
     *
     * @param since see {@link ListThingsParams#since()}
     * @param class_ what to look for; blanks around it do not count
     * @return null if there is none
     */
    public CompletableFuture<@Nullable Thing> findByClass(OffsetDateTime since, String class_) {
        Guards.notNull("since", since);
        Guards.notBlank("class_", class_);
        return Find.firstAsync(listAll(ListThingsParams.builder().since(since).kind(class_.strip()).build()),
                item -> item.class_(), class_, false);
    }

    /**
     * Finds all whose {@code Name} has this in it, whatever its case, going through the pages of {@link #list}.
     *
     * @param partialName what to look for; blanks around it do not count
     * @return empty if there is none
     */
    public CompletableFuture<List<Thing>> findAllByPartialName(String partialName) {
        Guards.notBlank("partialName", partialName);
        return Find.allAsync(listAll(ListThingsParams.builder().partialName(partialName.strip()).build()),
                item -> item.name(), partialName);
    }

    /**
     * Finds the one whose {@code Description} is exactly this, going through the pages of {@link #list}.
     *
     * @param description what to look for; blanks around it do not count
     * @return null if there is none
     */
    public CompletableFuture<@Nullable Thing> findByDescription(String description) {
        Guards.notBlank("description", description);
        return Find.firstAsync(listAll(ListThingsParams.builder().take(200).build()), item -> item.description(),
                description, false);
    }

    private Pager<Thing> listPager(ListThingsParams params, RequestOptions options) {
        Guards.notNull("params", params);
        return new Pager<>(
                PageStyle.SKIP_TAKE,
                Position.first(params.skip(), params.take()),
                item -> item.id(),
                at -> runtime.prepare(
                        ThingsEndpoints.LIST_THINGS,
                        options,
                        context -> endpoints.listThings(zoneId, Query.text(at.index()), Query.text(at.size()),
                                Query.text(params.partialName()), Query.text(params.kind()), Query.joined("ids",
                                params.ids()), Query.each(params.state()), Query.text(params.since()),
                                Query.text(params.includeAll()), Query.text(params.apiSecret()), context)));
    }

    /**
     * Create a thing.
     *
     * <p>HTTP: <code>POST /api/{zoneId}/things</code>.
     *
     * @param thing The new thing.
     * @throws ConflictException 409: There is one of that name.
     */
    public CompletableFuture<Thing> create(Thing thing) {
        return create(thing, RequestOptions.none());
    }

    /** As {@link #create}, with options of its own for this call. */
    public CompletableFuture<Thing> create(Thing thing, RequestOptions options) {
        Guards.notNull("thing", thing);
        return runtime.prepare(
                ThingsEndpoints.CREATE_THING,
                options,
                context -> endpoints.createThing(zoneId, thing, context))
                .executeAsync();
    }

    /**
     * Get a thing.
     *
     * <p>HTTP: <code>GET /api/{zoneId}/things/{id}</code>, since server version 2.5. Refused before anything is sent
     * if the server is older than 2.5.
     *
     * @param id The thing's id.
     * @throws NotFoundException 404: No such thing.
     */
    public CompletableFuture<Thing> get(String id) {
        return get(id, RequestOptions.none());
    }

    /** As {@link #get}, with options of its own for this call. */
    public CompletableFuture<Thing> get(String id, RequestOptions options) {
        String idSegment = Guards.segment("id", id);
        return runtime.prepare(
                ThingsEndpoints.GET_THING,
                options,
                context -> endpoints.getThing(zoneId, idSegment, context))
                .executeAsync();
    }

    /**
     * Delete a thing.
     *
     * <p>HTTP: <code>DELETE /api/{zoneId}/things/{id}</code>.
     *
     * @param id The thing's id.
     * @param path What to delete.
     */
    public CompletableFuture<@Nullable Void> delete(String id, String path) {
        return delete(id, path, RequestOptions.none());
    }

    /** As {@link #delete}, with options of its own for this call. */
    public CompletableFuture<@Nullable Void> delete(String id, String path, RequestOptions options) {
        String idSegment = Guards.segment("id", id);
        Guards.nonRootPath("path", path);
        return runtime.prepare(
                ThingsEndpoints.DELETE_THING,
                options,
                context -> endpoints.deleteThing(zoneId, idSegment, Query.text(path), context))
                .runAsync();
    }

    /**
     * Change a thing.
     *
     * <p>HTTP: <code>PATCH /api/{zoneId}/things/{id}</code>.
     *
     * @param id The thing's id.
     * @param thingChange What to send.
     * @return null if the server answers nothing
     */
    public CompletableFuture<@Nullable Thing> change(String id, ThingChange thingChange) {
        return change(id, thingChange, RequestOptions.none());
    }

    /** As {@link #change}, with options of its own for this call. */
    public CompletableFuture<@Nullable Thing> change(String id, ThingChange thingChange, RequestOptions options) {
        String idSegment = Guards.segment("id", id);
        Guards.notNull("thingChange", thingChange);
        return runtime.prepare(
                ThingsEndpoints.CHANGE_THING,
                options,
                context -> endpoints.changeThing(zoneId, idSegment, thingChange, context))
                .executeNullableAsync();
    }

    /**
     * Delete many things.
     *
     * <p>HTTP: <code>DELETE /api/{zoneId}/things/bulk</code>.
     *
     * @param items What to send.
     * @deprecated Use delete.
     */
    @Deprecated
    public CompletableFuture<@Nullable Void> deleteAll(List<String> items) {
        return deleteAll(items, RequestOptions.none());
    }

    /** As {@link #deleteAll}, with options of its own for this call. */
    @Deprecated
    public CompletableFuture<@Nullable Void> deleteAll(List<String> items, RequestOptions options) {
        Guards.notNull("items", items);
        return runtime.prepare(
                ThingsEndpoints.DELETE_THINGS,
                options,
                context -> endpoints.deleteThings(zoneId, items, context))
                .runAsync();
    }

    /**
     * Download a version.
     *
     * <p>HTTP: <code>GET /api/{zoneId}/things/{id}/versions/{number}/{file}</code>.
     *
     * @param id The parameter <code>id</code>.
     * @param number The parameter <code>number</code>.
     * @param file The parameter <code>file</code>.
     * @return the bytes as they arrive; close it
     */
    public CompletableFuture<Download> download(String id, int number, String file) {
        return download(id, number, file, RequestOptions.none());
    }

    /** As {@link #download}, with options of its own for this call. */
    public CompletableFuture<Download> download(String id, int number, String file, RequestOptions options) {
        String idSegment = Guards.segment("id", id);
        String numberSegment = Guards.segment("number", number);
        String fileSegment = Guards.segment("file", file);
        return runtime.prepareDownload(
                ThingsEndpoints.DOWNLOAD_VERSION,
                options,
                context -> endpoints.downloadVersion(zoneId, idSegment, numberSegment, fileSegment, context))
                .executeAsync();
    }
}
