package io.github.deploysdks.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import io.github.deploysdks.octopus.model.ModelAdapters;
import io.github.deploysdks.octopus.model.Project;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import stock.jackson.model.ProjectCollection;

/** From 1,000 typed projects, as they were read, to JSON in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Encode {
    private final JsonAdapter<List<Project>> sdk = new Moshi.Builder()
            .add(ModelAdapters.INSTANCE)
            .build()
            .adapter(Types.newParameterizedType(List.class, Project.class));

    private final Clients clients = new Clients(ProjectPage.of(Decode.PROJECTS));
    private final ObjectMapper jackson = clients.jacksonMapper();
    private final Gson gson = clients.gsonMapper();
    private final List<Project> sdkProjects = clients.sdk();
    private final stock.gson.model.ProjectCollection gsonProjects = clients.gson();
    private final ProjectCollection jacksonProjects = clients.jackson();
    private final ProjectTwin.Page twins = clients.twin();

    @Benchmark
    public Buffer sdk() throws IOException {
        Buffer body = new Buffer();
        sdk.toJson(body, sdkProjects);
        return body;
    }

    @Benchmark
    public Buffer stockGson() throws IOException {
        Buffer body = new Buffer();
        try (Writer writer = new OutputStreamWriter(body.outputStream(), StandardCharsets.UTF_8)) {
            gson.toJson(gsonProjects, writer);
        }
        return body;
    }

    @Benchmark
    public byte[] stockJackson() throws IOException {
        return jackson.writeValueAsBytes(jacksonProjects);
    }

    @Benchmark
    public Buffer moshiReflection() throws IOException {
        Buffer body = new Buffer();
        ProjectTwin.ADAPTER.toJson(body, twins);
        return body;
    }
}
