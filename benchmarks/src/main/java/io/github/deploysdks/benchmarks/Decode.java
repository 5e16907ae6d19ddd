package io.github.deploysdks.benchmarks;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a body of 1,000 projects to typed projects. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Decode {
    static final int PROJECTS = 1000;

    private final byte[] page = ProjectPage.of(PROJECTS);
    private final Clients clients = new Clients(page);

    /** The floor: every token of the page is looked at, and none is kept. */
    @Benchmark
    public void lexing() throws IOException {
        JsonReader.of(new Buffer().write(page)).skipValue();
    }

    @Benchmark
    public Object sdk() {
        return clients.sdk();
    }

    @Benchmark
    public Object stockGson() {
        return clients.gson();
    }

    @Benchmark
    public Object stockJackson() {
        return clients.jackson();
    }

    @Benchmark
    public Object jacksonFromBytes() {
        return clients.jacksonBytes();
    }

    @Benchmark
    public Object moshiReflection() {
        return clients.twin();
    }
}
