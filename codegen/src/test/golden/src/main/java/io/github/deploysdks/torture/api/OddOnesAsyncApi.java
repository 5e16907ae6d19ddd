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
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Bodies;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.http.Query;
import io.github.deploysdks.core.internal.http.Split;
import io.github.deploysdks.core.internal.page.Find;
import io.github.deploysdks.core.internal.page.PageStyle;
import io.github.deploysdks.core.internal.page.Pager;
import io.github.deploysdks.core.internal.page.Position;
import io.github.deploysdks.core.page.AsyncPaged;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.torture.internal.OddOnesEndpoints;
import io.github.deploysdks.torture.model.Animal;
import io.github.deploysdks.torture.model.Combinations;
import io.github.deploysdks.torture.model.Error;
import io.github.deploysdks.torture.model.LogEntry;
import io.github.deploysdks.torture.model.ManyReport;
import io.github.deploysdks.torture.model.Objects;
import io.github.deploysdks.torture.model.Package;
import io.github.deploysdks.torture.model.State;
import io.github.deploysdks.torture.model.Thing;
import io.github.deploysdks.torture.model.Token;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Odd operations.
 *
 * <p>Does not block: futures complete with the value, or exceptionally with what the blocking twin
 * {@link OddOnesApi} throws; but a wrong argument is refused at once, by the method itself. Cancelling a future
 * cancels its call.
 *
 * <p>Beside what the methods name, each may end with a {@link TransportException} (no complete answer), a
 * {@link UnauthenticatedException} or {@link ForbiddenException} (401, 403), a {@link RateLimitedException}
 * (429), a {@link ServerException} (5xx), a {@link UnexpectedResponseException} or a {@link DecodeException} (an
 * answer that is not as documented).
 */
public final class OddOnesAsyncApi {
    private final ApiRuntime runtime;
    private final OddOnesEndpoints endpoints;

    OddOnesAsyncApi(ApiRuntime runtime) {
        this.runtime = runtime;
        this.endpoints = runtime.endpoints(OddOnesEndpoints.class);
    }

    /**
     * Read the log.
     *
     * <p>HTTP: <code>GET /logs</code>.
     *
     * @return one page
     */
    public CompletableFuture<Page<LogEntry>> logs() {
        return logs(RequestOptions.none());
    }

    /** As {@link #logs}, with options of its own for this call. */
    public CompletableFuture<Page<LogEntry>> logs(RequestOptions options) {
        return logsPager(options).firstAsync();
    }

    /**
     * Read the log.
     *
     * <p>HTTP: <code>GET /logs</code>.
     *
     * @return the whole list, fetched page by page as it is gone through
     */
    public AsyncPaged<LogEntry> logsAll() {
        return logsAll(RequestOptions.none());
    }

    /** As {@link #logsAll}, with options of its own for each call. */
    public AsyncPaged<LogEntry> logsAll(RequestOptions options) {
        return logsPager(options).allAsync();
    }

    private Pager<LogEntry> logsPager(RequestOptions options) {
        return new Pager<>(
                PageStyle.CURSOR,
                Position.first(null, null),
                null,
                at -> runtime.prepare(
                        OddOnesEndpoints.LIST_LOGS,
                        options,
                        context ->
                                at.url() != null ? endpoints.listLogsNext(runtime.nextPage(OddOnesEndpoints.LIST_LOGS,
                                at.url()), context) : endpoints.listLogs(context)));
    }

    /**
     * List items.
     *
     * <p>HTTP: <code>GET /items/{item}/{builder}</code>.
     *
     * @param item_ An argument that the generated code would have as a variable.
     * @param builder_ The parameter <code>builder</code>.
     * @return one page
     */
    public CompletableFuture<Page<Objects>> items(String item_, State builder_) {
        return items(item_, builder_, ListItemsParams.none(), RequestOptions.none());
    }

    /** As {@link #items}, with optional parameters. */
    public CompletableFuture<Page<Objects>> items(String item_, State builder_, ListItemsParams params) {
        return items(item_, builder_, params, RequestOptions.none());
    }

    /** As {@link #items}, with optional parameters set in place: {@code p -> p...}. */
    public CompletableFuture<Page<Objects>> items(String item_, State builder_,
            Consumer<ListItemsParams.Builder> params) {
        ListItemsParams.Builder builder = ListItemsParams.builder();
        params.accept(builder);
        return items(item_, builder_, builder.build(), RequestOptions.none());
    }

    /** As {@link #items}, with options of its own for this call. */
    public CompletableFuture<Page<Objects>> items(String item_, State builder_, ListItemsParams params,
            RequestOptions options) {
        return itemsPager(item_, builder_, params, options).firstAsync();
    }

    /**
     * List items.
     *
     * <p>HTTP: <code>GET /items/{item}/{builder}</code>.
     *
     * @param item_ An argument that the generated code would have as a variable.
     * @param builder_ The parameter <code>builder</code>.
     * @return the whole list, fetched page by page as it is gone through
     */
    public AsyncPaged<Objects> itemsAll(String item_, State builder_) {
        return itemsAll(item_, builder_, ListItemsParams.none(), RequestOptions.none());
    }

    /** As {@link #itemsAll}, with optional parameters: where to begin, how many items to a page, filters. */
    public AsyncPaged<Objects> itemsAll(String item_, State builder_, ListItemsParams params) {
        return itemsAll(item_, builder_, params, RequestOptions.none());
    }

    /** As {@link #itemsAll}, with optional parameters set in place: {@code p -> p...}. */
    public AsyncPaged<Objects> itemsAll(String item_, State builder_, Consumer<ListItemsParams.Builder> params) {
        ListItemsParams.Builder builder = ListItemsParams.builder();
        params.accept(builder);
        return itemsAll(item_, builder_, builder.build(), RequestOptions.none());
    }

    /** As {@link #itemsAll}, with options of its own for each call. */
    public AsyncPaged<Objects> itemsAll(String item_, State builder_, ListItemsParams params, RequestOptions options) {
        return itemsPager(item_, builder_, params, options).allAsync();
    }

    /**
     * Finds the one whose {@code text} is exactly this, whatever its case (one in the same case wins), going through
     * the pages of {@link #items}.
     *
     * @param text what to look for; blanks around it do not count
     * @return null if there is none
     */
    public CompletableFuture<@Nullable Objects> findByText(String item_, State builder_, String text) {
        Guards.notBlank("text", text);
        return Find.firstAsync(itemsAll(item_, builder_, ListItemsParams.builder().text(text.strip()).build()),
                item -> item.text(), text, true);
    }

    private Pager<Objects> itemsPager(String item_, State builder_, ListItemsParams params, RequestOptions options) {
        String item_Segment = Guards.segment("item_", item_);
        String builder_Segment = Guards.segment("builder_", builder_);
        Guards.notNull("params", params);
        return new Pager<>(
                PageStyle.SKIP_TAKE,
                Position.first(params.skip(), params.take()),
                null,
                at -> runtime.prepare(
                        OddOnesEndpoints.LIST_ITEMS,
                        options,
                        context -> endpoints.listItems(item_Segment, builder_Segment, Query.text(at.index()),
                                Query.text(at.size()), Query.text(params.text()), Query.text(params.under()),
                                context)));
    }

    /**
     * List many things.
     *
     * <p>HTTP: <code>GET /many/page</code>.
     *
     * @return one page
     */
    public CompletableFuture<Page<Thing>> many() {
        return many(ListManyParams.none(), RequestOptions.none());
    }

    /** As {@link #many}, with optional parameters. */
    public CompletableFuture<Page<Thing>> many(ListManyParams params) {
        return many(params, RequestOptions.none());
    }

    /** As {@link #many}, with optional parameters set in place: {@code p -> p...}. */
    public CompletableFuture<Page<Thing>> many(Consumer<ListManyParams.Builder> params) {
        ListManyParams.Builder builder = ListManyParams.builder();
        params.accept(builder);
        return many(builder.build(), RequestOptions.none());
    }

    /** As {@link #many}, with options of its own for this call. */
    public CompletableFuture<Page<Thing>> many(ListManyParams params, RequestOptions options) {
        return manyPager(params, options).firstAsync();
    }

    /**
     * List many things.
     *
     * <p>HTTP: <code>GET /many/page</code>.
     *
     * @return the whole list, fetched page by page as it is gone through
     */
    public AsyncPaged<Thing> manyAll() {
        return manyAll(ListManyParams.none(), RequestOptions.none());
    }

    /** As {@link #manyAll}, with optional parameters: where to begin, how many items to a page, filters. */
    public AsyncPaged<Thing> manyAll(ListManyParams params) {
        return manyAll(params, RequestOptions.none());
    }

    /** As {@link #manyAll}, with optional parameters set in place: {@code p -> p...}. */
    public AsyncPaged<Thing> manyAll(Consumer<ListManyParams.Builder> params) {
        ListManyParams.Builder builder = ListManyParams.builder();
        params.accept(builder);
        return manyAll(builder.build(), RequestOptions.none());
    }

    /** As {@link #manyAll}, with options of its own for each call. */
    public AsyncPaged<Thing> manyAll(ListManyParams params, RequestOptions options) {
        return manyPager(params, options).allAsync();
    }

    private Pager<Thing> manyPager(ListManyParams params, RequestOptions options) {
        Guards.notNull("params", params);
        return Pager.split(
                Split.of("ids", params.idsAsGiven(), 2),
                PageStyle.SKIP_TAKE,
                Position.first(params.skip(), params.take()),
                item -> item.id(),
                (idsPart, at) -> runtime.prepare(
                        OddOnesEndpoints.LIST_MANY,
                        options,
                        context -> endpoints.listMany(Query.joined("ids", idsPart), Query.text(at.index()),
                                Query.text(at.size()), context)));
    }

    /**
     * List many pets.
     *
     * <p>HTTP: <code>GET /many/pets</code>.
     *
     * @return one page
     */
    public CompletableFuture<Page<Animal>> manyPets() {
        return manyPets(ListManyPetsParams.none(), RequestOptions.none());
    }

    /** As {@link #manyPets}, with optional parameters. */
    public CompletableFuture<Page<Animal>> manyPets(ListManyPetsParams params) {
        return manyPets(params, RequestOptions.none());
    }

    /** As {@link #manyPets}, with optional parameters set in place: {@code p -> p...}. */
    public CompletableFuture<Page<Animal>> manyPets(Consumer<ListManyPetsParams.Builder> params) {
        ListManyPetsParams.Builder builder = ListManyPetsParams.builder();
        params.accept(builder);
        return manyPets(builder.build(), RequestOptions.none());
    }

    /** As {@link #manyPets}, with options of its own for this call. */
    public CompletableFuture<Page<Animal>> manyPets(ListManyPetsParams params, RequestOptions options) {
        return manyPetsPager(params, options).firstAsync();
    }

    /**
     * List many pets.
     *
     * <p>HTTP: <code>GET /many/pets</code>.
     *
     * @return the whole list, fetched page by page as it is gone through
     */
    public AsyncPaged<Animal> manyPetsAll() {
        return manyPetsAll(ListManyPetsParams.none(), RequestOptions.none());
    }

    /** As {@link #manyPetsAll}, with optional parameters: where to begin, how many items to a page, filters. */
    public AsyncPaged<Animal> manyPetsAll(ListManyPetsParams params) {
        return manyPetsAll(params, RequestOptions.none());
    }

    /** As {@link #manyPetsAll}, with optional parameters set in place: {@code p -> p...}. */
    public AsyncPaged<Animal> manyPetsAll(Consumer<ListManyPetsParams.Builder> params) {
        ListManyPetsParams.Builder builder = ListManyPetsParams.builder();
        params.accept(builder);
        return manyPetsAll(builder.build(), RequestOptions.none());
    }

    /** As {@link #manyPetsAll}, with options of its own for each call. */
    public AsyncPaged<Animal> manyPetsAll(ListManyPetsParams params, RequestOptions options) {
        return manyPetsPager(params, options).allAsync();
    }

    private Pager<Animal> manyPetsPager(ListManyPetsParams params, RequestOptions options) {
        Guards.notNull("params", params);
        return new Pager<>(
                PageStyle.SKIP_TAKE,
                Position.first(params.skip(), params.take()),
                item -> item.id(),
                at -> runtime.prepare(
                        OddOnesEndpoints.LIST_MANY_PETS,
                        options,
                        context -> endpoints.listManyPets(Query.text(at.index()), Query.text(at.size()), context)));
    }

    /**
     * Get many things.
     *
     * <p>HTTP: <code>GET /many/all</code>.
     */
    public CompletableFuture<List<Thing>> manyAtOnce() {
        return manyAtOnce(GetManyParams.none(), RequestOptions.none());
    }

    /** As {@link #manyAtOnce}, with optional parameters. */
    public CompletableFuture<List<Thing>> manyAtOnce(GetManyParams params) {
        return manyAtOnce(params, RequestOptions.none());
    }

    /** As {@link #manyAtOnce}, with optional parameters set in place: {@code p -> p...}. */
    public CompletableFuture<List<Thing>> manyAtOnce(Consumer<GetManyParams.Builder> params) {
        GetManyParams.Builder builder = GetManyParams.builder();
        params.accept(builder);
        return manyAtOnce(builder.build(), RequestOptions.none());
    }

    /** As {@link #manyAtOnce}, with options of its own for this call. */
    public CompletableFuture<List<Thing>> manyAtOnce(GetManyParams params, RequestOptions options) {
        Guards.notNull("params", params);
        return Split.of("state", params.stateAsGiven(), 2).lists(statePart -> runtime.prepare(
                        OddOnesEndpoints.GET_MANY,
                        options,
                        context -> endpoints.getMany(Query.each(statePart), context)))
                .executeAsync();
    }

    /**
     * Get the names of many things.
     *
     * <p>HTTP: <code>GET /many/names</code>.
     *
     * @param ids Their ids. Each is asked for once, however often it is in the list, 2 in a request at most: where
     *     the answer is a list, more go out in several requests. An empty list, which a server would take for all
     *     there are, is never sent.
     */
    public CompletableFuture<List<String>> manyNames(Collection<? extends String> ids) {
        return manyNames(ids, RequestOptions.none());
    }

    /** As {@link #manyNames}, with options of its own for this call. */
    public CompletableFuture<List<String>> manyNames(Collection<? extends String> ids, RequestOptions options) {
        Guards.notNull("ids", ids);
        return Split.of("ids", ids, 2).lists(idsPart -> runtime.prepare(
                        OddOnesEndpoints.GET_MANY_NAMES,
                        options,
                        context -> endpoints.getManyNames(Query.joined("ids", idsPart), context)))
                .executeAsync();
    }

    /**
     * Summarize many things.
     *
     * <p>HTTP: <code>GET /many/summary</code>.
     */
    public CompletableFuture<ManyReport> manySummary() {
        return manySummary(SummarizeManyParams.none(), RequestOptions.none());
    }

    /** As {@link #manySummary}, with optional parameters. */
    public CompletableFuture<ManyReport> manySummary(SummarizeManyParams params) {
        return manySummary(params, RequestOptions.none());
    }

    /** As {@link #manySummary}, with optional parameters set in place: {@code p -> p...}. */
    public CompletableFuture<ManyReport> manySummary(Consumer<SummarizeManyParams.Builder> params) {
        SummarizeManyParams.Builder builder = SummarizeManyParams.builder();
        params.accept(builder);
        return manySummary(builder.build(), RequestOptions.none());
    }

    /** As {@link #manySummary}, with options of its own for this call. */
    public CompletableFuture<ManyReport> manySummary(SummarizeManyParams params, RequestOptions options) {
        Guards.notNull("params", params);
        var idsPart = Split.of("ids", params.idsAsGiven(), 2).single();
        return runtime.prepare(
                OddOnesEndpoints.SUMMARIZE_MANY,
                options,
                context -> endpoints.summarizeMany(Query.joined("ids", idsPart), context))
                .executeAsync();
    }

    /**
     * Get what a shared response describes.
     *
     * <p>HTTP: <code>GET /shared-answer</code>.
     */
    public CompletableFuture<Combinations> sharedAnswer() {
        return sharedAnswer(RequestOptions.none());
    }

    /** As {@link #sharedAnswer}, with options of its own for this call. */
    public CompletableFuture<Combinations> sharedAnswer(RequestOptions options) {
        return runtime.prepare(
                OddOnesEndpoints.GET_SHARED_ANSWER,
                options,
                context -> endpoints.getSharedAnswer(context))
                .executeAsync();
    }

    /**
     * Get the version.
     *
     * <p>HTTP: <code>GET /</code>.
     */
    public CompletableFuture<Map<String, String>> version() {
        return version(RequestOptions.none());
    }

    /** As {@link #version}, with options of its own for this call. */
    public CompletableFuture<Map<String, String>> version(RequestOptions options) {
        return runtime.prepare(
                OddOnesEndpoints.GET_VERSION,
                options,
                context -> endpoints.getVersion(context))
                .executeAsync();
    }

    /**
     * Log in.
     *
     * <p>HTTP: <code>GET /login</code>.
     *
     * @param username The name.
     * @param password The password.
     */
    public CompletableFuture<Token> login(String username, String password) {
        return login(username, password, LoginParams.none(), RequestOptions.none());
    }

    /** As {@link #login}, with optional parameters. */
    public CompletableFuture<Token> login(String username, String password, LoginParams params) {
        return login(username, password, params, RequestOptions.none());
    }

    /** As {@link #login}, with optional parameters set in place: {@code p -> p...}. */
    public CompletableFuture<Token> login(String username, String password, Consumer<LoginParams.Builder> params) {
        LoginParams.Builder builder = LoginParams.builder();
        params.accept(builder);
        return login(username, password, builder.build(), RequestOptions.none());
    }

    /** As {@link #login}, with options of its own for this call. */
    public CompletableFuture<Token> login(String username, String password, LoginParams params,
            RequestOptions options) {
        Guards.headerSafe("username", username);
        Guards.headerSafe("password", password);
        Guards.notNull("params", params);
        return runtime.prepare(
                OddOnesEndpoints.LOGIN,
                options,
                context -> endpoints.login(Query.text(username), Query.text(password), Query.text(params.xTrace()),
                        context))
                .executeAsync();
    }

    /**
     * Upload bytes.
     *
     * <p>HTTP: <code>POST /upload</code>.
     *
     * @param upload The bytes.
     */
    public CompletableFuture<@Nullable Void> upload(Upload upload) {
        return upload(upload, RequestOptions.none());
    }

    /** As {@link #upload}, with options of its own for this call. */
    public CompletableFuture<@Nullable Void> upload(Upload upload, RequestOptions options) {
        Guards.notNull("upload", upload);
        return runtime.prepare(
                OddOnesEndpoints.UPLOAD_RAW,
                options,
                context -> endpoints.uploadRaw(Bodies.of(upload), context))
                .runAsync();
    }

    /**
     * Upload a form.
     *
     * <p>HTTP: <code>POST /form</code>.
     *
     * @param folder Where to.
     * @param file The file.
     * @param signature Another file.
     * @param note A note.
     */
    public CompletableFuture<Package> uploadForm(String folder, Upload file, Upload signature, String note) {
        return uploadForm(folder, file, signature, note, UploadFormParams.none(), RequestOptions.none());
    }

    /** As {@link #uploadForm}, with optional parameters. */
    public CompletableFuture<Package> uploadForm(String folder, Upload file, Upload signature, String note,
            UploadFormParams params) {
        return uploadForm(folder, file, signature, note, params, RequestOptions.none());
    }

    /** As {@link #uploadForm}, with optional parameters set in place: {@code p -> p...}. */
    public CompletableFuture<Package> uploadForm(String folder, Upload file, Upload signature, String note,
            Consumer<UploadFormParams.Builder> params) {
        UploadFormParams.Builder builder = UploadFormParams.builder();
        params.accept(builder);
        return uploadForm(folder, file, signature, note, builder.build(), RequestOptions.none());
    }

    /** As {@link #uploadForm}, with options of its own for this call. */
    public CompletableFuture<Package> uploadForm(String folder, Upload file, Upload signature, String note,
            UploadFormParams params, RequestOptions options) {
        Guards.notNull("folder", folder);
        Guards.notNull("file", file);
        Guards.notNull("signature", signature);
        Guards.notNull("note", note);
        Guards.notNull("params", params);
        return runtime.prepare(
                OddOnesEndpoints.UPLOAD_FORM,
                options,
                context -> endpoints.uploadForm(Query.text(folder), Query.text(params.replace()),
                        Bodies.form().file("file", file).file("signature", signature).field("count",
                        params.count()).field("pass-phrase", params.passPhrase()).field("note", note).field("mode",
                        params.mode()).build(), context))
                .executeAsync();
    }

    /**
     * Echo a text.
     *
     * <p>HTTP: <code>POST /text</code>.
     *
     * @param text What to send.
     */
    public CompletableFuture<String> echo(String text) {
        return echo(text, RequestOptions.none());
    }

    /** As {@link #echo}, with options of its own for this call. */
    public CompletableFuture<String> echo(String text, RequestOptions options) {
        Guards.notNull("text", text);
        return runtime.prepare(
                OddOnesEndpoints.ECHO,
                options,
                context -> endpoints.echo(Bodies.text(Guards.notNull("text", Query.text(text)), "text/plain"), context))
                .executeAsync();
    }

    /**
     * Say a word.
     *
     * <p>HTTP: <code>POST /word</code>.
     *
     * @param text What to send.
     */
    public CompletableFuture<List<String>> say(State text) {
        return say(text, RequestOptions.none());
    }

    /** As {@link #say}, with options of its own for this call. */
    public CompletableFuture<List<String>> say(State text, RequestOptions options) {
        Guards.notNull("text", text);
        return runtime.prepare(
                OddOnesEndpoints.SAY,
                options,
                context -> endpoints.say(Bodies.text(Guards.notNull("text", Query.text(text)), "text/plain"), context))
                .executeAsync();
    }

    /**
     * Get the configuration.
     *
     * <p>HTTP: <code>GET /config</code>.
     */
    public CompletableFuture<String> config() {
        return config(RequestOptions.none());
    }

    /** As {@link #config}, with options of its own for this call. */
    public CompletableFuture<String> config(RequestOptions options) {
        return runtime.prepare(
                OddOnesEndpoints.GET_CONFIG,
                options,
                context -> endpoints.getConfig(context))
                .executeAsync();
    }

    /**
     * Replace the configuration.
     *
     * <p>HTTP: <code>PUT /config</code>.
     *
     * @param text What to send.
     */
    public CompletableFuture<Error> putConfig(String text) {
        return putConfig(text, RequestOptions.none());
    }

    /** As {@link #putConfig}, with options of its own for this call. */
    public CompletableFuture<Error> putConfig(String text, RequestOptions options) {
        Guards.notNull("text", text);
        return runtime.prepare(
                OddOnesEndpoints.PUT_CONFIG,
                options,
                context -> endpoints.putConfig(Bodies.text(Guards.notNull("text", Query.text(text)),
                        "application/json"), context))
                .executeAsync();
    }

    /**
     * Get a matrix.
     *
     * <p>HTTP: <code>GET /matrix</code>. Experimental: its shape is partly known and may change. Source of the
     * facts: the vendor's <code>cli</code>.
     *
     * @see <a href="https://example.com/docs/matrix.html">the vendor's documentation</a>
     */
    public CompletableFuture<List<List<BigDecimal>>> matrix() {
        return matrix(RequestOptions.none());
    }

    /** As {@link #matrix}, with options of its own for this call. */
    public CompletableFuture<List<List<BigDecimal>>> matrix(RequestOptions options) {
        return runtime.prepare(
                OddOnesEndpoints.GET_MATRIX,
                options,
                context -> endpoints.getMatrix(context))
                .executeAsync();
    }
}
