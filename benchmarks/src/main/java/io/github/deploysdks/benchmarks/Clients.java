package io.github.deploysdks.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.api.ProjectsApi;
import io.github.deploysdks.octopus.model.Project;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import stock.jackson.model.ProjectCollection;

/** The three clients, each answered with the same page without any network. */
final class Clients {
    private static final String SPACE = "Spaces-1";

    private final byte[] page;
    private final ProjectsApi sdk;
    private final stock.gson.api.ProjectsApi gson;
    private final ObjectMapper jackson = new stock.jackson.ApiClient().getObjectMapper();

    Clients(byte[] page) {
        this.page = page;
        OkHttpClient answering =
                new OkHttpClient.Builder().addInterceptor(this::answer).build();
        sdk = OctopusClient.builder()
                .serverUrl("https://octopus.example.com")
                .credentials(OctopusCredentials.apiKey("API-BENCHMARKS"))
                .httpClient(answering)
                .build()
                .space(SPACE)
                .projects();
        gson = new stock.gson.ApiClient(answering).createService(stock.gson.api.ProjectsApi.class);
    }

    /** The page by the SDK, all of its call but the network. */
    List<Project> sdk() {
        return sdk.list().items();
    }

    /** The page by the stock client on Retrofit and Gson, all of its call but the network. */
    stock.gson.model.ProjectCollection gson() {
        return read(() -> gson.listProjects(SPACE, null, null, null, null, null, null)
                .execute()
                .body());
    }

    /** The page by the stock client on Jackson: what its call does with the body, copies included. */
    ProjectCollection jackson() {
        return read(() -> {
            try (InputStream body = new ByteArrayInputStream(page)) {
                return jackson.readValue(
                        new String(body.readAllBytes(), StandardCharsets.UTF_8),
                        new TypeReference<ProjectCollection>() {});
            }
        });
    }

    /** The page by the stock client's Jackson straight from the bytes, which its call does not do. */
    ProjectCollection jacksonBytes() {
        return read(() -> jackson.readValue(page, ProjectCollection.class));
    }

    /** The page by Moshi's reflection. */
    ProjectTwin.Page twin() {
        return read(() -> ProjectTwin.ADAPTER.fromJson(new Buffer().write(page)));
    }

    private static <T> T read(Callable<@Nullable T> read) {
        try {
            return Objects.requireNonNull(read.call());
        } catch (Exception e) {
            throw new IllegalStateException("The page was not read", e);
        }
    }

    ObjectMapper jacksonMapper() {
        return jackson;
    }

    Gson gsonMapper() {
        return new stock.gson.JSON().getGson();
    }

    private Response answer(Interceptor.Chain chain) {
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(page, MediaType.get("application/json; charset=utf-8")))
                .build();
    }
}
