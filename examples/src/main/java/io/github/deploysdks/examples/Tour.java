package io.github.deploysdks.examples;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.link.Link;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.divio.DivioClient;
import io.github.deploysdks.divio.model.Application;
import io.github.deploysdks.divio.model.Deployment;
import io.github.deploysdks.divio.model.Environment;
import io.github.deploysdks.divio.model.NewDeployment;
import io.github.deploysdks.examples.mock.MockServer;
import io.github.deploysdks.examples.mock.NodeTools;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.OctopusSpace;
import io.github.deploysdks.octopus.model.Account;
import io.github.deploysdks.octopus.model.Project;
import io.github.deploysdks.octopus.model.Space;
import io.github.deploysdks.octyne.OctyneClient;
import io.github.deploysdks.octyne.model.FileEntry;
import io.github.deploysdks.octyne.model.Outcome;
import io.github.deploysdks.octyne.model.ServerOperation;
import io.github.deploysdks.octyne.model.ServerStatus;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A walk through the three SDKs, which prints what each call returns. Against mock servers, which it starts itself; or, where
 * the environment names a real server, against that one, reading only:
 *
 * <ul>
 *   <li>{@code OCTOPUS_URL} and {@code OCTOPUS_API_KEY};
 *   <li>{@code DIVIO_TOKEN}, and {@code DIVIO_ZONE} for another zone than divio.com;
 *   <li>{@code OCTYNE_URL}, {@code OCTYNE_USERNAME} and {@code OCTYNE_PASSWORD}.
 * </ul>
 *
 * <p>Argument: the folder whose package.json pins the mock server. The exit code is 1 if a step failed.
 */
public final class Tour {
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

    private final PrintStream out;
    private final UnaryOperator<@Nullable String> environment;
    private final Path toolsFolder;
    private int failures;

    /**
     * A tour that prints to {@code out}.
     *
     * @param environment the value of an environment variable, or null
     * @param toolsFolder the folder whose package.json pins the mock server
     */
    public Tour(PrintStream out, UnaryOperator<@Nullable String> environment, Path toolsFolder) {
        this.out = out;
        this.environment = environment;
        this.toolsFolder = toolsFolder;
    }

    /** Runs the tour and exits. */
    public static void main(String[] args) {
        Tour tour = new Tour(System.out, System::getenv, Path.of(args.length > 0 ? args[0] : "integration-tests"));
        System.exit(tour.run() ? 0 : 1);
    }

    /** Runs it. Returns whether every step went well. */
    public boolean run() {
        octopus();
        divio();
        octyne();
        out.println();
        out.println(failures == 0 ? "The tour went well." : failures + " step(s) failed.");
        return failures == 0;
    }

    private void octopus() {
        String url = environment.apply("OCTOPUS_URL");
        String apiKey = environment.apply("OCTOPUS_API_KEY");
        if (url != null && apiKey != null) {
            octopus("Octopus Deploy at " + url, url, apiKey);
        } else {
            mocked(
                    "octopus",
                    "Octopus Deploy",
                    mock -> octopus("Octopus Deploy, mocked at " + mock, mock, "API-EXAMPLE0000"));
        }
    }

    private void octopus(String title, String url, String apiKey) {
        title(title);
        try (OctopusClient octopus = OctopusClient.builder()
                .serverUrl(url)
                .credentials(OctopusCredentials.apiKey(apiKey))
                .userAgent("deploy-sdks-tour/1")
                .build()) {
            step("the server says it is", () -> octopus.root().application() + " " + octopus.serverVersion());
            step("a link of the root document", () -> octopus.root().links().get("Projects"));
            Space space = step(
                    "the first space",
                    () -> octopus.system().spaces().listAll().first(),
                    found -> found.name() + " (" + found.id() + ")");
            if (space == null) {
                return;
            }
            OctopusSpace here = octopus.space(space.id());
            Page<Project> page =
                    step("a page of its projects", () -> here.projects().list(p -> p.take(5)));
            if (page != null) {
                page.forEach(project -> show("  project", project.name() + ", " + project.slug()));
            }
            step(
                    "all projects, page by page",
                    () -> here.projects().listAll(p -> p.take(5)).stream()
                            .limit(20)
                            .map(Project::name)
                            .toList());
            if (page != null && !page.items().isEmpty()) {
                Link self = page.items().get(0).links().get("Self");
                step(
                        "following " + self,
                        () -> octopus.follow(self, Project.class).name());
                step(
                        "the same as raw JSON",
                        () -> octopus.follow(self, RawJson.class).json().length() + " characters");
            }
            step(
                    "accounts, each of its own type",
                    () -> here.infrastructure().accounts().listAll().stream()
                            .limit(5)
                            .map(account -> account.name() + ": " + describe(account))
                            .toList());
            step(
                    "the last tasks, asynchronously",
                    () -> here.async().tasks().list(p -> p.take(3)).get().items().stream()
                            .map(task -> task.description() + " -> " + task.state())
                            .toList());
        }
    }

    private static String describe(Account account) {
        return account instanceof Account.Unknown
                ? "a type this SDK does not know"
                : account.accountType().value();
    }

    private void divio() {
        String token = environment.apply("DIVIO_TOKEN");
        if (token != null) {
            String zone = environment.apply("DIVIO_ZONE");
            String known = zone == null ? "divio.com" : zone;
            try (DivioClient divio =
                    DivioClient.builder().token(token).zone(known).build()) {
                title("Divio at " + known);
                divio(divio, true);
            }
        } else {
            mocked("divio", "Divio", mock -> {
                title("Divio, mocked at " + mock);
                try (DivioClient divio = DivioClient.builder()
                        .token("EXAMPLE-TOKEN")
                        .baseUrl(mock)
                        .build()) {
                    divio(divio, false);
                }
            });
        }
    }

    private void divio(DivioClient divio, boolean readOnly) {
        step("the API's index", () -> divio.index().get().keySet());
        step("who the token belongs to", () -> divio.users().current().email());
        Application application = step(
                "the first application", () -> divio.applications().listAll().first(), Tour::describe);
        if (application == null) {
            return;
        }
        String slug = String.valueOf(application.slug());
        step("the same, found by its slug", () -> divio.applications().findBySlug(slug), Tour::describe);
        Environment test = step(
                "its environment 'test'",
                () -> divio.environments().findBySlug(application.uuid(), "test"),
                found -> found.uuid() + " of the branch " + found.branch());
        if (test == null) {
            return;
        }
        if (!readOnly) {
            Deployment deployment = step(
                    "deploying it",
                    () -> divio.deployments()
                            .create(NewDeployment.builder()
                                    .environment(test.uuid())
                                    .build()));
            if (deployment != null) {
                step("how that goes", () -> progress(divio.deployments().get(deployment.uuid())));
            }
        }
        step(
                "its log",
                () -> divio.environments().logs(test.uuid()).items().stream()
                        .limit(3)
                        .map(entry -> entry.service() + ": "
                                + String.valueOf(entry.message()).strip())
                        .toList());
    }

    private static String describe(Application application) {
        return application.name() + " (" + application.slug() + ")";
    }

    private static String progress(Deployment deployment) {
        Boolean success = deployment.success();
        return success == null ? "running, " + deployment.percent() + " %" : success ? "it worked" : "it failed";
    }

    private void octyne() {
        String url = environment.apply("OCTYNE_URL");
        String username = environment.apply("OCTYNE_USERNAME");
        String password = environment.apply("OCTYNE_PASSWORD");
        if (url != null && username != null && password != null) {
            title("Octyne at " + url);
            octyne(url, username, password, true);
        } else {
            mocked("octyne", "Octyne", mock -> {
                title("Octyne, mocked at " + mock);
                octyne(mock, "admin", "correct horse", false);
            });
        }
    }

    private void octyne(String url, String username, String password, boolean readOnly) {
        try (OctyneClient octyne = OctyneClient.builder()
                .baseUrl(url)
                .login(username, password)
                .logoutOnClose(true)
                .build()) {
            step("the node's version", () -> octyne.meta().version().version());
            Map<String, ?> servers = step(
                    "its servers, after a login by itself",
                    () -> octyne.servers().list().servers());
            if (servers == null || servers.isEmpty()) {
                return;
            }
            String id = servers.keySet().iterator().next();
            if (!readOnly) {
                step("starting " + id, () -> outcome(octyne.server(id).control().perform(ServerOperation.START)));
            }
            step("how " + id + " is", () -> describe(octyne.server(id).control().status()));
            step(
                    "its files",
                    () -> octyne.server(id).files().list("/").contents().stream()
                            .limit(5)
                            .map(FileEntry::name)
                            .toList());
            step("deleting '/' is refused before it is sent", () -> {
                try {
                    return octyne.server(id).files().delete("/").toString();
                } catch (IllegalArgumentException e) {
                    return e.getMessage();
                }
            });
            if (readOnly) {
                step("a server that is not there", () -> {
                    try {
                        return octyne.server("no such server")
                                .control()
                                .status()
                                .toString();
                    } catch (NotFoundException e) {
                        return e.getMessage();
                    }
                });
            }
        }
    }

    private static String outcome(Outcome outcome) {
        return outcome.success() ? "done" : "it could not be started";
    }

    private static String describe(ServerStatus status) {
        return status.status().known() + ", up for "
                + status.uptime().truncatedTo(ChronoUnit.SECONDS) + ", "
                + (status.memoryUsage() >> 20) + " MiB";
    }

    /**
     * Against a mock server. It answers with the document's examples, so every page of a list is the same one; the SDKs stop at a
     * page that repeats the one before.
     */
    private void mocked(String platform, String name, Consumer<String> walk) {
        try (MockServer mock = MockServer.start(NodeTools.in(toolsFolder), platform)) {
            walk.accept(mock.url());
        } catch (IllegalStateException e) {
            title(name);
            failed("starting its mock server", e);
        }
    }

    private void title(String text) {
        out.println();
        out.println(text);
        out.println("-".repeat(text.length()));
    }

    private <T> @Nullable T step(String what, Callable<@Nullable T> call) {
        return step(what, call, String::valueOf);
    }

    private <T> @Nullable T step(String what, Callable<@Nullable T> call, Function<T, String> describe) {
        try {
            T result = call.call();
            show(what, result == null ? "none" : describe.apply(result));
            return result;
        } catch (Exception e) {
            failed(what, e);
            return null;
        }
    }

    private void show(String what, String result) {
        String text = COLOURS.matcher(result).replaceAll("");
        out.printf("%-44s  %s%n", what, text.length() > 200 ? text.substring(0, 200) + "..." : text);
    }

    private void failed(String what, Exception failure) {
        failures++;
        out.printf("%-44s  FAILED: %s%n", what, failure);
    }
}
