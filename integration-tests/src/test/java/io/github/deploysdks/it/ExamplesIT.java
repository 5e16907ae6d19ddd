package io.github.deploysdks.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.divio.DivioClient;
import io.github.deploysdks.examples.CreateReleaseAndDeploy;
import io.github.deploysdks.examples.DivioExample;
import io.github.deploysdks.examples.FollowLinks;
import io.github.deploysdks.examples.OctopusExample;
import io.github.deploysdks.examples.OctyneExample;
import io.github.deploysdks.examples.OidcFromGitHubActions;
import io.github.deploysdks.examples.PushPackageAndBuildInformation;
import io.github.deploysdks.examples.RunRunbook;
import io.github.deploysdks.examples.mock.MockServer;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
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

        @Test
        void aPackageIsPushedAndToldOf(MockServer server) throws IOException, InterruptedException {
            Path file = Files.writeString(folder.resolve("harbour-booth-1.4.2.jar"), "a package");

            String printed = program(
                    PushPackageAndBuildInformation.class,
                    server.url(),
                    "API-EXAMPLE0000",
                    "Harbour Services",
                    file.toString(),
                    "1.4.2");

            assertThat(printed).contains("harbour-booth 1.4.2: EXISTED", "HARB-17: https://");
        }
    }

    @Nested
    @Prism("octopus")
    class OctopusLinks {
        @Test
        void areFollowed(MockServer server) throws IOException, InterruptedException {
            String printed = program(FollowLinks.class, server.url(), "API-EXAMPLE0000", "Harbour Services");

            assertThat(printed)
                    .contains(
                            "The server offers [Self, Accounts, ",
                            "Packages can be overwritten by mode",
                            "Ticket Booth is at /api/Spaces-1/projects/Projects-12",
                            "Environments: {\"ItemType\":\"Environment\"");
        }
    }

    @Nested
    @Prism("octopus")
    class OctopusByOpenIdConnect {
        @Test
        void runs(MockServer server) {
            try (OctopusClient octopus = OctopusClient.builder()
                    .serverUrl(server.url())
                    .credentials(
                            OctopusCredentials.oidc("3f0c1d2e-6a51-4b8c-8f0e-2d9b7a1c5e44", () -> "EXAMPLE.ID.TOKEN"))
                    .httpClient(new OkHttpClient.Builder()
                            .addInterceptor(chain -> discovered(chain, server))
                            .build())
                    .build()) {
                OidcFromGitHubActions.run(octopus);
            }

            assertThat(server.log()).contains("post /api/token/v1", "get /api/users/me", "get /api/spaces");
        }

        /** The server's OpenID configuration is no operation of the document's. */
        private Response discovered(Interceptor.Chain chain, MockServer server) throws IOException {
            Request request = chain.request();
            if (!request.url().encodedPath().equals("/.well-known/openid-configuration")) {
                return chain.proceed(request);
            }
            return new Response.Builder()
                    .request(request)
                    .protocol(Protocol.HTTP_1_1)
                    .code(200)
                    .message("OK")
                    .body(ResponseBody.create(
                            "{\"token_endpoint\":\"" + server.url() + "/api/token/v1\"}",
                            MediaType.get("application/json")))
                    .build();
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
