package io.github.deploysdks.examples;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.RateLimitedException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Timeouts;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.link.Link;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.OctopusSpace;
import io.github.deploysdks.octopus.api.ListProjectsParams;
import io.github.deploysdks.octopus.model.Project;
import io.github.deploysdks.octopus.model.Task;
import io.github.deploysdks.octopus.model.TaskState;
import io.github.deploysdks.octyne.ConsoleLine;
import io.github.deploysdks.octyne.ConsoleReader;
import io.github.deploysdks.octyne.ConsoleSession;
import io.github.deploysdks.octyne.OctyneClient;
import io.github.deploysdks.octyne.OctyneServer;
import io.github.deploysdks.octyne.RemoteFile;
import io.github.deploysdks.octyne.RestartOutcome;
import io.github.deploysdks.octyne.ServerControlException;
import io.github.deploysdks.octyne.ServerFiles;
import io.github.deploysdks.octyne.StopOutcome;
import io.github.deploysdks.octyne.TreeReport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Pieces to copy; the README shows them. */
final class Recipes {
    private Recipes() {}

    static void errors(OctopusSpace space, Project project) {
        try {
            space.projects().update(project.id(), project);
        } catch (BadRequestException e) { // 400 and 422
            System.err.println(e.error().message() + ": " + e.error().errors() + " "
                    + e.error().fieldErrors());
        } catch (NotFoundException e) { // 404
            System.err.println(e.getMessage()); // names the operation, the request, what the server said
        } catch (RateLimitedException e) { // 429, after the retries
            System.err.println("Again in " + e.retryAfter());
        } catch (ApiException e) { // any other answer that is no success
            System.err.println(e.status() + " " + e.requestId() + " " + e.body());
        } catch (TransportException e) { // no complete answer: refused, timed out, cut off, interrupted
            System.err.println(e.getMessage());
        }
    }

    static void paging(OctopusSpace space) {
        Page<Project> page = space.projects().list(p -> p.partialName("booth").take(50));
        System.out.println(page.items().size() + " of " + page.total());

        List<String> names = space.projects().listAll().stream() // asks for a page when it is needed
                .map(Project::name)
                .limit(200)
                .toList();
        System.out.println(names);

        CompletableFuture<@Nullable Void> walk =
                space.async().projects().listAll().forEach(project -> System.out.println(project.name()));
        walk.cancel(true); // ends the walk and the request under way
    }

    static void async(OctopusSpace space) {
        CompletableFuture<Long> failed = space.async()
                .tasks()
                .list(t -> t.states(List.of(TaskState.FAILED)).take(1))
                .thenApply(Page::total);
        System.out.println(failed.join());
    }

    static void openEnums(Task task) {
        TaskState.Known state = task.state().known(); // null: a state newer than the SDK
        if (state == null) {
            System.out.println("What is " + task.state().value() + "?");
            return;
        }
        switch (state) {
            case SUCCESS -> System.out.println("It worked");
            case FAILED, TIMED_OUT, CANCELED -> System.out.println("It did not");
            default -> System.out.println("Not yet");
        }
    }

    static void unknownProperties(OctopusClient octopus, OctopusSpace space, Project project) {
        RawJson setting = project.unknownProperties().get("BrandNewSetting"); // null if the server sent none
        Project changed = project.toBuilder()
                .unknownProperty("BrandNewSetting", RawJson.of("{\"Level\": 1.10}"))
                .build();
        space.projects().update(project.id(), changed);

        Link link = project.links().get("Releases"); // a link to what this version has no method for
        RawJson releases = octopus.follow(link, Map.of("take", 5), RawJson.class);
        System.out.println(setting + " " + releases.json());
    }

    static void oneCall(OctopusSpace space) {
        RequestOptions options = RequestOptions.builder()
                .timeout(Duration.ofSeconds(10)) // retries and waits included
                .retry(RetryPolicy.none())
                .header("X-Trace", "4711")
                .onResponse(response -> System.out.println(response.status() + " " + response.headers()))
                .build();
        space.projects().list(ListProjectsParams.none(), options);
    }

    static OctopusClient configuration(String serverUrl, String apiKey) {
        return OctopusClient.builder()
                .serverUrl(serverUrl)
                .credentials(OctopusCredentials.apiKey(apiKey))
                .userAgent("my-plugin/1.0")
                .timeouts(Timeouts.builder()
                        .connect(Duration.ofSeconds(5))
                        .call(Duration.ofMinutes(1))
                        .build())
                .retry(RetryPolicy.builder().maxAttempts(5).build())
                .build();
    }

    static OkHttpClient proxy(String proxyUser, String proxyPassword) {
        return new OkHttpClient.Builder()
                .proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example.com", 3128)))
                .proxyAuthenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Proxy-Authorization", Credentials.basic(proxyUser, proxyPassword))
                        .build())
                .build();
    }

    static OkHttpClient tls(Path trustStore, char[] password) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(trustStore.toFile(), password);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null); // first argument: your client certificate's key manager
        return new OkHttpClient.Builder()
                .sslSocketFactory(context.getSocketFactory(), (X509TrustManager) factory.getTrustManagers()[0])
                .build();
    }

    static OctopusClient broughtAlong(String serverUrl, String apiKey, OkHttpClient http) {
        return OctopusClient.builder()
                .serverUrl(serverUrl)
                .credentials(OctopusCredentials.apiKey(apiKey))
                .httpClient(http) // its pool, proxy, TLS, interceptors and timeouts
                .build();
    }

    static void restart(OctyneServer server) {
        StopOutcome stopped =
                server.control().stop(s -> s.deadline(Duration.ofMinutes(1)).killAfter(Duration.ofSeconds(40)));
        System.out.println(stopped); // STOPPED in good order, KILLED, CRASHED, ...

        try {
            RestartOutcome restarted = server.control().restart(Duration.ofMinutes(2));
            System.out.println(restarted); // it runs, and has done so for two seconds
        } catch (ServerControlException e) {
            System.err.println(e.step() + " failed: " + e.getMessage());
        }
    }

    static void follow(OctyneServer server) {
        try (ConsoleSession console = server.console().open((it, line) -> System.out.println(line.plain()))) {
            console.send("say Backup ahead"); // returns when the node has it
            ConsoleLine saved =
                    console.sendAndAwait("save-all", Pattern.compile("Saved the game"), Duration.ofSeconds(30));
            System.out.println(saved.receivedAt());
            console.awaitLine(line -> line.plain().contains("joined the game"), Duration.ofMinutes(10));
        }

        try (ConsoleReader reader = server.console().openReader()) { // for who would rather ask
            ConsoleLine line = reader.next(Duration.ofSeconds(1)); // null if there is none in time
            while (line != null) {
                System.out.println(line.source() + " " + line.text()); // HISTORY, LIVE; colours and all
                line = reader.next(Duration.ofSeconds(1));
            }
        }
    }

    static void moveFiles(OctyneServer server, Path plugin) {
        ServerFiles files = server.files();
        RemoteFile jar =
                files.uploadTo("/plugins/essentials.jar", Upload.of(plugin)); // and looked up: all of it is there
        System.out.println(jar.size() + " bytes, " + jar.lastModified());
        files.writeText(
                "/server.properties", files.readText("/server.properties").replace("pvp=true", "pvp=false"));
        files.downloadTo("/logs/latest.log", Path.of("latest.log")); // as a whole, or not at all

        files.createFolders("/backups/2026");
        files.rename("/world", "world-old"); // a ConflictException if there is one
        files.transaction() // all or none
                .copy("/templates/world", "/world")
                .delete("/world-old")
                .commit();

        TreeReport report = files.downloadTree("/plugins", Path.of("plugins"));
        System.out.println(report.files() + " files, without the links " + report.skipped());

        server.archives()
                .create(
                        "/backups/2026/world.tar.zst",
                        List.of("world"),
                        o -> o.deadline(Duration.ofMinutes(30)).removeOnFailure(true)); // returns when it is complete
        server.archives().extract("/backups/2026/world.tar.zst", "/restored");
    }

    static void administer(OctyneClient octyne, String password) {
        octyne.accounts().settled().create("otter", password); // and the node lets it in when this returns

        boolean written = octyne.configuration()
                .edit(text -> text.replace("java -Xmx2G", "java -Xmx4G")); // comments stay as they are
        System.out.println(written);

        OctyneClient second = octyne.node("https://node-2.example.com:42069"); // the same login, another node
        System.out.println(second.version());
    }

    static OctyneClient onTheSameMachine() {
        return OctyneClient.builder().unixSocket(42069).build(); // no login: who may connect is let in
    }
}
