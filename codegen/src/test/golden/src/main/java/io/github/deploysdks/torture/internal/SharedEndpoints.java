// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.internal;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.internal.http.CallContext;
import io.github.deploysdks.core.internal.page.PageBody;
import io.github.deploysdks.core.internal.page.PageEnvelope;
import io.github.deploysdks.torture.api.SharedApi;
import io.github.deploysdks.torture.model.Animal;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Tag;

/** What {@link SharedApi} and its twin send. Not part of the public API. */
public interface SharedEndpoints {
    Operation LIST_SHARED = Operation.builder("torture", "listShared", "GET", "/api/{zoneId}/shared")
            .scope("zoneId")
            .shownQuery("page", "page_size")
            .build();

    @PageEnvelope(items = "results", total = "count", next = "next")
    @GET("api/{zoneId}/shared")
    Call<PageBody<Animal>> listShared(
            @Path("zoneId") String zoneId,
            @Query("page") @Nullable String page,
            @Query("page_size") @Nullable String pageSize,
            @Tag CallContext context);
}
