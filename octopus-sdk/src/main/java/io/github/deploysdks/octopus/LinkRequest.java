package io.github.deploysdks.octopus;

import com.squareup.moshi.JsonAdapter;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Origin;
import io.github.deploysdks.core.internal.http.PreparedCall;
import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.internal.page.PageNames;
import io.github.deploysdks.core.internal.page.PageStyle;
import io.github.deploysdks.core.internal.page.Pager;
import io.github.deploysdks.core.internal.page.Position;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.link.Link;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.core.page.PagedIterable;
import io.github.deploysdks.octopus.model.ModelAdapters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A request to where a link leads. Made by {@link OctopusClient#follow(Link)}; immutable, and sends nothing before it is told how:
 *
 * <pre>{@code
 * Link releases = project.links().get("Releases");
 * for (Release release : octopus.follow(releases).with("take", 50).getAll(Release.class)) {
 *     System.out.println(release.version());
 * }
 * }</pre>
 *
 * <p>Types are models of this SDK, or {@link RawJson} for anything. A link that leads to another host is refused: that is not
 * where this client's credentials are for.
 *
 * <p>All that send throw {@link IllegalArgumentException}, and send nothing, if the template lacks a variable that was given, the
 * link leads to another host, or the SDK has no such model. What else they throw is what any operation does, among it
 * {@link NotFoundException} where the link leads nowhere.
 */
public final class LinkRequest {
    private static final String PATH = "/(link)";
    private static final PageNames PAGE = new PageNames("Items", "TotalResults", "Links/Page.Next");

    private final ApiRuntime runtime;
    private final Link link;
    private final Map<String, @Nullable Object> variables;
    private final RequestOptions options;

    LinkRequest(ApiRuntime runtime, Link link) {
        this(runtime, Objects.requireNonNull(link, "link"), Map.of(), RequestOptions.none());
    }

    private LinkRequest(
            ApiRuntime runtime, Link link, Map<String, @Nullable Object> variables, RequestOptions options) {
        this.runtime = runtime;
        this.link = link;
        this.variables = variables;
        this.options = options;
    }

    /**
     * Sets a variable of the link's template.
     *
     * @param name whatever its case
     * @param value as in {@link Link#expand(Map)}; null leaves the variable out
     */
    public LinkRequest with(String name, @Nullable Object value) {
        return with(Collections.singletonMap(Objects.requireNonNull(name, "name"), value));
    }

    /** Sets variables of the link's template, from name to value. */
    public LinkRequest with(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(variables);
        all.putAll(values);
        return new LinkRequest(runtime, link, all, options);
    }

    /** Sets a timeout and other options of the request. */
    public LinkRequest options(RequestOptions options) {
        return new LinkRequest(runtime, link, variables, Objects.requireNonNull(options, "options"));
    }

    /** The same, without blocking. */
    public LinkRequestAsync async() {
        return new LinkRequestAsync(this);
    }

    /** Reads what is there. */
    public <T> T get(Class<T> type) {
        return call("GET", null, adapter(type)).execute();
    }

    /** Reads a list that comes whole, as {@code id=all} does: a JSON array. */
    public <T> List<T> getList(Class<T> item) {
        return list(item).execute();
    }

    /** Reads a page of a list; its {@link Page#next()} the one after it. */
    public <T> Page<T> getPage(Class<T> item) {
        return pager(item).first();
    }

    /** Reads a list that comes in pages, each when its first item is asked for. */
    public <T> PagedIterable<T> getAll(Class<T> item) {
        return pager(item).all();
    }

    /** Reads bytes: a package, an artifact, a log. They come as they arrive; close them. */
    public Download download() {
        return bytes().execute();
    }

    /**
     * Has the server do what the link stands for, such as the {@code Cancel} of a task. Whatever it answers is not read.
     *
     * @param body a model, or {@link RawJson}; null for none
     */
    public void post(@Nullable Object body) {
        call("POST", body, Adapters.RAW).run();
    }

    /** As {@link #post(Object)}, and reads the answer. */
    public <T> T post(@Nullable Object body, Class<T> answer) {
        return call("POST", body, adapter(answer)).execute();
    }

    /**
     * Replaces what is there. Whatever the server answers is not read.
     *
     * @param body a model, or {@link RawJson}; null for none
     */
    public void put(@Nullable Object body) {
        call("PUT", body, Adapters.RAW).run();
    }

    /** As {@link #put(Object)}, and reads the answer. */
    public <T> T put(@Nullable Object body, Class<T> answer) {
        return call("PUT", body, adapter(answer)).execute();
    }

    /** Deletes what is there. Whatever the server answers is not read. */
    public void delete() {
        call("DELETE", null, Adapters.RAW).run();
    }

    /** The link's template; no values, which may be secret. */
    @Override
    public String toString() {
        return "LinkRequest{" + link + "}";
    }

    <T> PreparedCall<T> call(String method, @Nullable Object body, JsonAdapter<T> answer) {
        Operation operation =
                Operation.builder("octopus", "follow", method, PATH).build();
        return runtime.prepareAny(operation, options, url().toString(), body, answer);
    }

    <T> PreparedCall<List<T>> list(Class<T> item) {
        JsonAdapter<T> adapter = adapter(item);
        return call("GET", null, Adapters.list(() -> adapter));
    }

    <T> Pager<T> pager(Class<T> item) {
        HttpUrl first = url();
        JsonAdapter<T> adapter = adapter(item);
        Operation operation =
                Operation.builder("octopus", "follow", "GET", PATH).build();
        Integer skip = number(first, "skip");
        return new Pager<>(
                PageStyle.SKIP_TAKE,
                Position.first(skip, number(first, "take")),
                null,
                at -> runtime.prepareGetPage(operation, options, at(first, skip, at), PAGE, adapter));
    }

    PreparedCall<Download> bytes() {
        Operation operation =
                Operation.builder("octopus", "follow", "GET", PATH).transfer().build();
        return runtime.prepareGetDownload(operation, options, url().toString());
    }

    @SuppressWarnings("unchecked") // The registry keeps an adapter under its own class.
    static <T> JsonAdapter<T> adapter(Class<T> type) {
        return (JsonAdapter<T>) ModelAdapters.INSTANCE.adapter(type);
    }

    private HttpUrl url() {
        HttpUrl base = runtime.baseUrl();
        HttpUrl url = OctopusLinks.resolve(base, link.expand(variables));
        if (url == null || !new Origin(base).contains(url)) {
            throw new IllegalArgumentException("The link " + link + " leads away from " + base
                    + ", the only place that this client's credentials are for");
        }
        return url;
    }

    /** The first page is where the link says; the others differ in what is skipped. */
    private static String at(HttpUrl first, @Nullable Integer skip, Position page) {
        HttpUrl url = Objects.equals(page.index(), skip)
                ? first
                : first.newBuilder()
                        .setQueryParameter("skip", String.valueOf(page.index()))
                        .build();
        return url.toString();
    }

    private static @Nullable Integer number(HttpUrl url, String name) {
        String text = url.queryParameter(name);
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
