// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.internal;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.internal.http.CallContext;
import io.github.deploysdks.core.internal.http.PlainText;
import io.github.deploysdks.core.internal.page.PageBody;
import io.github.deploysdks.core.internal.page.PageEnvelope;
import io.github.deploysdks.torture.api.OddOnesApi;
import io.github.deploysdks.torture.model.Animal;
import io.github.deploysdks.torture.model.Combinations;
import io.github.deploysdks.torture.model.Error;
import io.github.deploysdks.torture.model.LogEntry;
import io.github.deploysdks.torture.model.ManyReport;
import io.github.deploysdks.torture.model.Objects;
import io.github.deploysdks.torture.model.Package;
import io.github.deploysdks.torture.model.Thing;
import io.github.deploysdks.torture.model.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** What {@link OddOnesApi} and its twin send. Not part of the public API. */
public interface OddOnesEndpoints {
    Operation LIST_LOGS = Operation.builder("torture", "listLogs", "GET", "/logs")
            .build();

    Operation LIST_ITEMS = Operation.builder("torture", "listItems", "GET", "/items/{item}/{builder}")
            .shownQuery("skip", "take", "text", "under")
            .build();

    Operation LIST_MANY = Operation.builder("torture", "listMany", "GET", "/many/page")
            .shownQuery("ids", "skip", "take")
            .build();

    Operation LIST_MANY_PETS = Operation.builder("torture", "listManyPets", "GET", "/many/pets")
            .shownQuery("skip", "take")
            .build();

    Operation GET_MANY = Operation.builder("torture", "getMany", "GET", "/many/all")
            .shownQuery("State")
            .build();

    Operation GET_MANY_NAMES = Operation.builder("torture", "getManyNames", "GET", "/many/names")
            .shownQuery("ids")
            .build();

    Operation SUMMARIZE_MANY = Operation.builder("torture", "summarizeMany", "GET", "/many/summary")
            .shownQuery("ids")
            .build();

    Operation GET_SHARED_ANSWER = Operation.builder("torture", "getSharedAnswer", "GET", "/shared-answer")
            .build();

    Operation GET_VERSION = Operation.builder("torture", "getVersion", "GET", "/")
            .anonymous()
            .build();

    Operation LOGIN = Operation.builder("torture", "login", "GET", "/login")
            .repeatable(false)
            .build();

    Operation UPLOAD_RAW = Operation.builder("torture", "uploadRaw", "POST", "/upload")
            .transfer()
            .build();

    Operation UPLOAD_FORM = Operation.builder("torture", "uploadForm", "POST", "/form")
            .transfer()
            .shownQuery("folder", "replace")
            .build();

    Operation ECHO = Operation.builder("torture", "echo", "POST", "/text")
            .transfer()
            .build();

    Operation SAY = Operation.builder("torture", "say", "POST", "/word")
            .build();

    Operation GET_CONFIG = Operation.builder("torture", "getConfig", "GET", "/config")
            .build();

    Operation PUT_CONFIG = Operation.builder("torture", "putConfig", "PUT", "/config")
            .build();

    Operation GET_MATRIX = Operation.builder("torture", "getMatrix", "GET", "/matrix")
            .build();

    @PageEnvelope(items = "results", next = "next")
    @GET("logs")
    Call<PageBody<LogEntry>> listLogs(@Tag CallContext context);

    @PageEnvelope(items = "results", next = "next")
    @GET
    Call<PageBody<LogEntry>> listLogsNext(
            @Url String url,
            @Tag CallContext context);

    @PageEnvelope(items = "Items", total = "Total", next = "Links/Page.Next")
    @GET("items/{item}/{builder}")
    Call<PageBody<Objects>> listItems(
            @Path("item") String item_,
            @Path("builder") String builder_,
            @Query("skip") @Nullable String skip,
            @Query("take") @Nullable String take,
            @Query("text") @Nullable String text,
            @Query("under") @Nullable String under,
            @Tag CallContext context);

    @PageEnvelope(in = "Things", items = "Items", total = "Total", next = "Links/Page.Next")
    @GET("many/page")
    Call<PageBody<Thing>> listMany(
            @Query("ids") @Nullable String ids,
            @Query("skip") @Nullable String skip,
            @Query("take") @Nullable String take,
            @Tag CallContext context);

    @PageEnvelope
    @GET("many/pets")
    Call<PageBody<Animal>> listManyPets(
            @Query("skip") @Nullable String skip,
            @Query("take") @Nullable String take,
            @Tag CallContext context);

    @GET("many/all")
    Call<List<Thing>> getMany(
            @Query("State") @Nullable List<String> state,
            @Tag CallContext context);

    @GET("many/names")
    Call<List<String>> getManyNames(
            @Query("ids") @Nullable String ids,
            @Tag CallContext context);

    @GET("many/summary")
    Call<ManyReport> summarizeMany(
            @Query("ids") @Nullable String ids,
            @Tag CallContext context);

    @GET("shared-answer")
    Call<Combinations> getSharedAnswer(@Tag CallContext context);

    @GET(".")
    Call<Map<String, String>> getVersion(@Tag CallContext context);

    @GET("login")
    Call<Token> login(
            @Header(value = "Username", allowUnsafeNonAsciiValues = true) @Nullable String username,
            @Header(value = "Password", allowUnsafeNonAsciiValues = true) @Nullable String password,
            @Header(value = "X-Trace", allowUnsafeNonAsciiValues = true) @Nullable String xTrace,
            @Tag CallContext context);

    @POST("upload")
    Call<Void> uploadRaw(
            @Body RequestBody body,
            @Tag CallContext context);

    @POST("form")
    Call<Package> uploadForm(
            @Query("folder") @Nullable String folder,
            @Query("replace") @Nullable String replace,
            @Body RequestBody body,
            @Tag CallContext context);

    @PlainText
    @POST("text")
    Call<String> echo(
            @Body RequestBody body,
            @Tag CallContext context);

    @POST("word")
    Call<List<String>> say(
            @Body RequestBody body,
            @Tag CallContext context);

    @PlainText(pattern = "^(?!\\{\"version\")")
    @GET("config")
    Call<String> getConfig(@Tag CallContext context);

    @PUT("config")
    Call<Error> putConfig(
            @Body RequestBody body,
            @Tag CallContext context);

    @GET("matrix")
    Call<List<List<BigDecimal>>> getMatrix(@Tag CallContext context);
}
