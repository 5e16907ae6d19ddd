package io.github.deploysdks.benchmarks;

import com.sun.net.httpserver.HttpServer;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long a fresh JVM takes to its first typed result: from the start of the process to the line that it prints when a page of
 * 30 projects, which a server on this machine sends, is there. Each client gets a class path of the jars that it loads classes
 * from, and the JVM's own settings.
 */
final class ColdStart {
    private static final int PROJECTS = 30;
    private static final Pattern LOADED_FROM = Pattern.compile("source: file:(\\S+)");

    private ColdStart() {}

    /** What is compared. */
    enum Client {
        SDK(Sdk.class),
        STOCK_GSON(StockGson.class),
        STOCK_JACKSON(StockJackson.class);

        private final Class<?> program;

        Client(Class<?> program) {
            this.program = program;
        }
    }

    /**
     * One start.
     *
     * @param millis until the result was there
     * @param cpuMillis the CPU time that all threads of the process took until then
     */
    record Start(double millis, double cpuMillis) {}

    /** Starts each client {@code times} times, one after another and then again, after one start that does not count. */
    static Map<Client, List<Start>> measure(int times) throws IOException, InterruptedException {
        byte[] page = ProjectPage.of(PROJECTS);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            Map<Client, String> classPaths = new EnumMap<>(Client.class);
            for (Client client : Client.values()) {
                classPaths.put(client, classPath(client, url));
            }
            Map<Client, List<Start>> starts = new EnumMap<>(Client.class);
            for (int i = 0; i < times; i++) {
                for (Map.Entry<Client, String> entry : classPaths.entrySet()) {
                    starts.computeIfAbsent(entry.getKey(), client -> new ArrayList<>())
                            .add(start(entry.getKey(), entry.getValue(), url));
                }
            }
            return starts;
        } finally {
            server.stop(0);
        }
    }

    private static Start start(Client client, String classPath, String url, String... flags)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(flags));
        command.addAll(List.of("-classpath", classPath, client.program.getName(), url));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = out.readLine();
            double millis = (System.nanoTime() - begin) / 1e6;
            String cpu = out.readLine();
            if (process.waitFor() != 0 || !String.valueOf(PROJECTS).equals(first)) {
                throw new IOException(client + " did not read the page, but printed " + first);
            }
            return new Start(millis, Double.parseDouble(cpu));
        } finally {
            process.destroyForcibly();
        }
    }

    /** The entries of this class path that the client loads classes from, in their order. */
    private static String classPath(Client client, String url) throws IOException, InterruptedException {
        String all = System.getProperty("java.class.path");
        Path log = Files.createTempFile("classes", ".log");
        try {
            start(client, all, url, "-Xlog:class+load:file=" + log);
            String loads = Files.readString(log);
            List<Path> used = LOADED_FROM
                    .matcher(loads)
                    .results()
                    .map(m -> Path.of(m.group(1)))
                    .distinct()
                    .toList();
            return Arrays.stream(all.split(File.pathSeparator, -1))
                    .filter(entry -> used.contains(Path.of(entry)))
                    .collect(Collectors.joining(File.pathSeparator));
        } finally {
            Files.delete(log);
        }
    }

    private static void done(int projects) {
        System.out.println(projects);
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        System.out.println(cpu.toMillis());
        // The JDK's HTTP client and OkHttp's pool keep threads for a while.
        System.exit(0);
    }

    /** The SDK's program. */
    static final class Sdk {
        private Sdk() {}

        public static void main(String[] args) {
            OctopusClient client = OctopusClient.builder()
                    .serverUrl(args[0])
                    .credentials(OctopusCredentials.apiKey("API-BENCHMARKS"))
                    .build();
            done(client.space("Spaces-1").projects().list().items().size());
        }
    }

    /** The program of the stock client on Retrofit and Gson. */
    static final class StockGson {
        private StockGson() {}

        public static void main(String[] args) throws IOException {
            stock.gson.ApiClient client = new stock.gson.ApiClient("ApiKeyHeader", "API-BENCHMARKS");
            client.getAdapterBuilder().baseUrl(args[0] + "/");
            stock.gson.model.ProjectCollection page = client.createService(stock.gson.api.ProjectsApi.class)
                    .listProjects("Spaces-1", null, null, null, null, null, null)
                    .execute()
                    .body();
            done(Objects.requireNonNull(page).getItems().size());
        }
    }

    /** The program of the stock client on the JDK's HTTP client and Jackson. */
    static final class StockJackson {
        private StockJackson() {}

        public static void main(String[] args) throws stock.jackson.ApiException {
            stock.jackson.ApiClient client = new stock.jackson.ApiClient();
            client.updateBaseUri(args[0]);
            client.setRequestInterceptor(request -> request.header("X-Octopus-ApiKey", "API-BENCHMARKS"));
            done(new stock.jackson.api.ProjectsApi(client)
                    .listProjects("Spaces-1", null, null, null, null, null, null)
                    .getItems()
                    .size());
        }
    }
}
