// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.internal;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.internal.http.CallContext;
import io.github.deploysdks.core.internal.page.PageBody;
import io.github.deploysdks.core.internal.page.PageEnvelope;
import io.github.deploysdks.torture.api.ThingsApi;
import io.github.deploysdks.torture.model.Thing;
import io.github.deploysdks.torture.model.ThingChange;
import java.util.List;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;

/** What {@link ThingsApi} and its twin send. Not part of the public API. */
public interface ThingsEndpoints {
    Operation LIST_THINGS = Operation.builder("torture", "listThings", "GET", "/api/{zoneId}/things")
            .scope("zoneId")
            .link("Things")
            .shownQuery("skip", "take", "partialName", "kind", "ids", "state", "since", "includeAll")
            .build();

    Operation CREATE_THING = Operation.builder("torture", "createThing", "POST", "/api/{zoneId}/things")
            .scope("zoneId")
            .build();

    Operation GET_THING = Operation.builder("torture", "getThing", "GET", "/api/{zoneId}/things/{id}")
            .scope("zoneId")
            .link("Thing")
            .minServerVersion("2.5")
            .build();

    Operation DELETE_THING = Operation.builder("torture", "deleteThing", "DELETE", "/api/{zoneId}/things/{id}")
            .scope("zoneId")
            .shownQuery("path")
            .build();

    Operation CHANGE_THING = Operation.builder("torture", "changeThing", "PATCH", "/api/{zoneId}/things/{id}")
            .scope("zoneId")
            .repeatable(true)
            .build();

    Operation DELETE_THINGS = Operation.builder("torture", "deleteThings", "DELETE", "/api/{zoneId}/things/bulk")
            .scope("zoneId")
            .build();

    Operation DOWNLOAD_VERSION = Operation.builder("torture", "downloadVersion", "GET",
            "/api/{zoneId}/things/{id}/versions/{number}/{file}")
            .scope("zoneId")
            .transfer()
            .requiredHeaders("Content-Disposition")
            .build();

    @PageEnvelope(items = "Items", total = "Total", next = "Links/Page.Next")
    @GET("api/{zoneId}/things")
    Call<PageBody<Thing>> listThings(
            @Path("zoneId") String zoneId,
            @Query("skip") @Nullable String skip,
            @Query("take") @Nullable String take,
            @Query("partialName") @Nullable String partialName,
            @Query("kind") @Nullable String kind,
            @Query("ids") @Nullable String ids,
            @Query("state") @Nullable List<String> state,
            @Query("since") @Nullable String since,
            @Query("includeAll") @Nullable String includeAll,
            @Query("api-secret") @Nullable String apiSecret,
            @Tag CallContext context);

    @POST("api/{zoneId}/things")
    Call<Thing> createThing(
            @Path("zoneId") String zoneId,
            @Body Thing body,
            @Tag CallContext context);

    @GET("api/{zoneId}/things/{id}")
    Call<Thing> getThing(
            @Path("zoneId") String zoneId,
            @Path("id") String id,
            @Tag CallContext context);

    @DELETE("api/{zoneId}/things/{id}")
    Call<Void> deleteThing(
            @Path("zoneId") String zoneId,
            @Path("id") String id,
            @Query("path") @Nullable String path,
            @Tag CallContext context);

    @PATCH("api/{zoneId}/things/{id}")
    Call<Thing> changeThing(
            @Path("zoneId") String zoneId,
            @Path("id") String id,
            @Body ThingChange body,
            @Tag CallContext context);

    @HTTP(method = "DELETE", path = "api/{zoneId}/things/bulk", hasBody = true)
    Call<Void> deleteThings(
            @Path("zoneId") String zoneId,
            @Body List<String> body,
            @Tag CallContext context);

    @Streaming
    @GET("api/{zoneId}/things/{id}/versions/{number}/{file}")
    Call<ResponseBody> downloadVersion(
            @Path("zoneId") String zoneId,
            @Path("id") String id,
            @Path("number") String number,
            @Path("file") String file,
            @Tag CallContext context);
}
