package io.github.deploysdks.examples;

import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Timeouts;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.octyne.OctyneClient;
import io.github.deploysdks.octyne.OctyneServer;
import io.github.deploysdks.octyne.StopOutcome;
import io.github.deploysdks.octyne.api.ListServersParams;
import io.github.deploysdks.octyne.model.ServerState;
import io.github.deploysdks.octyne.model.ServerStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Pieces for Octyne to copy; the README of its SDK shows them. */
final class OctyneRecipes {
    private OctyneRecipes() {}

    static void firstCall(String url, String user, String password) {
        try (OctyneClient octyne =
                OctyneClient.builder().baseUrl(url).login(user, password).build()) {
            octyne.servers().list().servers().keySet().forEach(System.out::println);
        }
    }

    static OctyneClient configuration(String user, String password) {
        return OctyneClient.builder()
                .baseUrl("https://node-1.example.com/api") // where the API answers, a proxy's path included
                .login(user, password)
                .logoutOnClose(true) // ends the token on the node, too
                .userAgent("my-service/1.0")
                .timeouts(Timeouts.builder().call(Duration.ofMinutes(1)).build())
                .retry(RetryPolicy.builder().maxAttempts(5).build())
                .build();
    }

    static void errors(OctyneServer server) {
        try {
            server.files().rename("/world", "world-old");
        } catch (NotFoundException e) { // no such server, no such file
            System.err.println(e.getMessage());
        } catch (ConflictException e) { // the new name is taken
            System.err.println(e.error().message());
        } catch (UnauthenticatedException e) { // the node does not know this user and password
            System.err.println(e.getMessage());
        } catch (TransportException e) { // no complete answer; whether the node acted is not known
            System.err.println(e.reason() + ": " + e.getMessage());
        }
    }

    static void oneCall(OctyneClient octyne) {
        RequestOptions options = RequestOptions.builder()
                .timeout(Duration.ofSeconds(10)) // retries and waits included
                .retry(RetryPolicy.none())
                .build();
        octyne.servers().list(ListServersParams.none(), options);
    }

    static void async(OctyneServer server) {
        CompletableFuture<StopOutcome> stopping = server.async().control().stop(Duration.ofMinutes(1));
        stopping.thenAccept(System.out::println).join();
    }

    static void streaming(OctyneServer server, Path world) throws IOException {
        server.files()
                .upload(
                        "/backups",
                        Upload.of(world).onProgress((sent, total) -> System.out.println(sent + " of " + total)));

        try (Download log = server.files().download("/logs/latest.log")) {
            log.stream().transferTo(System.out); // as it comes, never whole in memory
        }
    }

    static void links(OctyneServer server) {
        URI download = server.files().browserUrl("/backups/world.zip"); // holds a ticket for one use
        URI console = server.console().browserUrl();
        System.out.println(download.getPath() + " " + console.getPath());
    }

    static void openEnums(OctyneServer server) {
        ServerStatus status = server.control().status();
        ServerState.Known state = status.status().known(); // null: a state newer than the SDK
        System.out.println(state == ServerState.Known.RUNNING ? "up for " + status.uptime() : "down");
    }
}
