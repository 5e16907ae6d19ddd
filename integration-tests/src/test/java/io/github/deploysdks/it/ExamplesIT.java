package io.github.deploysdks.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.divio.DivioClient;
import io.github.deploysdks.examples.CreateReleaseAndDeploy;
import io.github.deploysdks.examples.DivioExample;
import io.github.deploysdks.examples.OctopusExample;
import io.github.deploysdks.examples.OctyneExample;
import io.github.deploysdks.examples.RotateVariable;
import io.github.deploysdks.examples.RunRunbook;
import io.github.deploysdks.examples.mock.MockServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples run, as programs of their own where they write files. */
class ExamplesIT {
    @TempDir
    private Path folder;

    @Nested
    @Prism("octopus")
    class Octopus {
        @Test
        void runs(MockServer server) throws IOException, InterruptedException {
            Path file = Files.writeString(folder.resolve("Harbour.Booth.1.4.2.zip"), "a package");

            String printed =
                    program(OctopusExample.class, server.url(), "API-EXAMPLE0000", "Harbour Services", file.toString());

            assertThat(printed).contains("Ticket Booth ticket-booth", "Lighthouse token has a token");
            try (var files = Files.list(folder)) {
                assertThat(files).anyMatch(log -> log.toString().endsWith(".log"));
            }
        }

        @Test
        void rotatesAVariable(MockServer server) throws IOException, InterruptedException {
            String printed = program(
                    RotateVariable.class,
                    server.url(),
                    "API-EXAMPLE0000",
                    "Harbour Services",
                    "Ticket Booth",
                    "Booth.Password",
                    "Acceptance");

            assertThat(printed).contains("Booth.Password is new; the set has version 7");
        }
    }

    @Nested
    @Prism("octopus")
    class OctopusFlows {
        @Test
        void aReleaseIsCreatedAndDeployed(MockServer server) throws IOException, InterruptedException {
            String printed = program(
                    CreateReleaseAndDeploy.class,
                    server.url(),
                    "API-EXAMPLE0000",
                    "Harbour Services",
                    "Ticket Booth",
                    "1.4.2",
                    "Acceptance");

            assertThat(printed).contains("ServerTasks-1042: Success");
        }

        @Test
        void aRunbookIsRun(MockServer server) throws IOException, InterruptedException {
            String printed = program(
                    RunRunbook.class,
                    server.url(),
                    "API-EXAMPLE0000",
                    "Harbour Services",
                    "Ticket Booth",
                    "Back up the box office",
                    "Acceptance");

            assertThat(printed).contains("It went well: [ServerTasks-1042]");
        }
    }

    @Nested
    @Prism("divio")
    class Divio {
        @Test
        void runs(MockServer server) {
            try (DivioClient divio = DivioClient.builder()
                    .token("EXAMPLE-TOKEN")
                    .baseUrl(server.url())
                    .httpClient(new OkHttpClient.Builder()
                            .addInterceptor(chain -> here(chain.proceed(chain.request()), server))
                            .build())
                    .build()) {
                DivioExample.run(divio, "harbour-log");
            }

            assertThat(server.log()).contains("deployments");
        }

        /** The links to next pages in the document's examples name the real server. */
        private Response here(Response response, MockServer server) throws IOException {
            String body = response.body().string().replace("https://api.divio.com", server.url());
            return response.newBuilder()
                    .body(ResponseBody.create(body, response.body().contentType()))
                    .build();
        }
    }

    @Nested
    @Prism("octyne")
    class Octyne {
        @Test
        void runs(MockServer server) throws IOException, InterruptedException {
            Files.writeString(folder.resolve("essentials.jar"), "a plugin");

            String printed = program(OctyneExample.class, server.url(), "admin", "correct horse", "lobby");

            assertThat(printed).contains("latest.log", " of ");
            assertThat(folder.resolve("latest.log")).isNotEmptyFile();
        }
    }

    private String program(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                absolute(System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
