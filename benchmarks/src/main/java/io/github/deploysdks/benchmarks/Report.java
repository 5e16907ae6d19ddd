package io.github.deploysdks.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures everything and prints the table of the README. Each round runs every benchmark once, in a JVM of its own; what is
 * printed is the median of the rounds. So a load that comes and goes does not hit one of them alone.
 *
 * <p>Arguments, both optional: the number of rounds and that of cold starts.
 */
public final class Report {
    private static final int ROUNDS = 3;
    private static final int COLD_STARTS = 21;
    private static final double MEGA = 1e6;

    /** One benchmark's figures in one round: milliseconds and bytes per operation. */
    private record Figure(double millis, double bytes) {}

    private final Map<String, List<Figure>> figures = new TreeMap<>();
    private final Map<ColdStart.Client, List<ColdStart.Start>> coldStarts = new EnumMap<>(ColdStart.Client.class);

    private Report() {}

    /** Prints the table to standard output, and the progress to standard error. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        int coldStarts = args.length > 1 ? Integer.parseInt(args[1]) : COLD_STARTS;
        Report report = new Report();
        for (int round = 1; round <= rounds; round++) {
            System.err.println("Round " + round + " of " + rounds);
            report.round();
        }
        System.err.println("Cold starts");
        report.coldStarts.putAll(ColdStart.measure(coldStarts));
        report.print();
    }

    private void round() throws RunnerException, IOException {
        Options options = new OptionsBuilder()
                .include(Decode.class.getName())
                .include(Encode.class.getName())
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            figures.computeIfAbsent(
                            name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                            key -> new ArrayList<>())
                    .add(new Figure(
                            result.getPrimaryResult().getScore(),
                            Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                                    .getScore()));
        }
    }

    private void print() {
        print("JDK %s, %d processors", Runtime.version(), Runtime.getRuntime().availableProcessors());
        print("");
        print("| 1,000 projects | ms | x the SDK's | MB allocated | x the SDK's |");
        print("|---|---:|---:|---:|---:|");
        figures.forEach((name, rounds) -> {
            String sdk = name.substring(0, name.indexOf('.')) + ".sdk";
            print(
                    "| %s | %.2f | %.2f | %.2f | %.2f |",
                    name, millis(name), millis(name) / millis(sdk), bytes(name) / MEGA, bytes(name) / bytes(sdk));
        });
        print("");
        print("| cold start | ms | x the SDK's | CPU ms | x the SDK's |");
        print("|---|---:|---:|---:|---:|");
        for (ColdStart.Client client : coldStarts.keySet()) {
            print(
                    "| %s | %.0f | %.2f | %.0f | %.2f |",
                    client,
                    wall(client),
                    wall(client) / wall(ColdStart.Client.SDK),
                    cpu(client),
                    cpu(client) / cpu(ColdStart.Client.SDK));
        }
        print("");
        print("| target | is |");
        print("|---|---:|");
        print("| decode at most 1.5 x the lexing | %.2f |", millis("Decode.sdk") / millis("Decode.lexing"));
        print(
                "| decode at least 1.5 x as fast as stock Gson | %.2f |",
                millis("Decode.stockGson") / millis("Decode.sdk"));
        print(
                "| decode allocates at most 1.0 x stock Jackson | %.2f |",
                bytes("Decode.sdk") / bytes("Decode.stockJackson"));
        print(
                "| cold start at most 0.6 x stock Jackson | %.2f |",
                wall(ColdStart.Client.SDK) / wall(ColdStart.Client.STOCK_JACKSON));
    }

    private double millis(String name) {
        return median(Objects.requireNonNull(figures.get(name)), Figure::millis);
    }

    private double bytes(String name) {
        return median(Objects.requireNonNull(figures.get(name)), Figure::bytes);
    }

    private double wall(ColdStart.Client client) {
        return median(Objects.requireNonNull(coldStarts.get(client)), ColdStart.Start::millis);
    }

    private double cpu(ColdStart.Client client) {
        return median(Objects.requireNonNull(coldStarts.get(client)), ColdStart.Start::cpuMillis);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static <T> double median(Collection<T> values, ToDoubleFunction<T> figure) {
        double[] sorted = values.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
}
