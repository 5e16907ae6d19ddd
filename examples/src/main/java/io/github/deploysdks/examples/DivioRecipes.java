package io.github.deploysdks.examples;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.RateLimitedException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Timeouts;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.core.page.PagedIterable;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.divio.DeploymentFailedException;
import io.github.deploysdks.divio.DeploymentResult;
import io.github.deploysdks.divio.DivioClient;
import io.github.deploysdks.divio.DivioNotFoundException;
import io.github.deploysdks.divio.api.ListApplicationsParams;
import io.github.deploysdks.divio.model.Application;
import io.github.deploysdks.divio.model.Environment;
import io.github.deploysdks.divio.model.EnvironmentPatch;
import io.github.deploysdks.divio.model.Invoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Pieces for Divio to copy; the README of its SDK shows them. */
final class DivioRecipes {
    private DivioRecipes() {}

    static void firstCall(String token) {
        try (DivioClient divio = DivioClient.builder().token(token).build()) {
            System.out.println(divio.users().current().email());
            for (Application application : divio.applications().listAll()) { // page by page, as you go
                System.out.println(application.slug());
            }
        }
    }

    static DivioClient configuration(String token) {
        return DivioClient.builder()
                .token(token)
                .zone("divio.com") // the default; baseUrl("https://...") names any other address
                .userAgent("my-service/1.0")
                .timeouts(Timeouts.builder().call(Duration.ofMinutes(1)).build())
                .retry(RetryPolicy.builder().maxAttempts(5).build())
                .build();
    }

    static void paging(DivioClient divio) {
        Page<Application> page =
                divio.applications().list(a -> a.nameSearch("booth").pageSize(50));
        System.out.println(page.items().size() + " of " + page.total());

        PagedIterable<Application> all = divio.applications().listAll();
        List<String> slugs = all.stream() // asks for a page when it is needed
                .map(Application::slug)
                .limit(200)
                .toList();
        System.out.println(slugs);
    }

    static void errors(DivioClient divio, String slug) {
        try {
            Environment test = divio.environments().require(slug, "test");
            divio.environments()
                    .update(
                            test.uuid(),
                            EnvironmentPatch.builder().branch("main").build());
            divio.deployments().deploy(test.uuid()).requireSuccess();
        } catch (DivioNotFoundException e) { // require: no such application or environment, or not yours to see
            System.err.println(e.getMessage());
        } catch (BadRequestException e) { // 400 and 422
            System.err.println(e.error().errors() + " " + e.error().fieldErrors()); // by the fields' names
        } catch (RateLimitedException e) { // 429, after the retries
            System.err.println("Again in " + e.retryAfter());
        } catch (DeploymentFailedException e) { // it ended, and not well
            System.err.println(e.getMessage());
        } catch (WaitException e) { // it had not ended by the deadline, and goes on
            System.err.println(e.reason());
        } catch (TransportException e) { // no complete answer; whether the server acted is not known
            System.err.println(e.reason() + ": " + e.getMessage());
        }
    }

    static void oneCall(DivioClient divio) {
        RequestOptions options = RequestOptions.builder()
                .timeout(Duration.ofSeconds(10)) // retries and waits included
                .retry(RetryPolicy.none())
                .onResponse(response -> System.out.println(response.status()))
                .build();
        divio.applications().list(ListApplicationsParams.none(), options);
    }

    static void async(DivioClient divio, String environment) {
        CompletableFuture<DeploymentResult> deploying =
                divio.async().deployments().deploy(environment, d -> d.deadline(Duration.ofMinutes(20)));
        CompletableFuture<Boolean> went = deploying.thenApply(DeploymentResult::succeeded);
        System.out.println(went.join());
        deploying.cancel(true); // ends the wait and the request under way; the deployment goes on
    }

    static void streaming(
            DivioClient divio, String backup, String environment, String database, Path folder, Invoice invoice)
            throws IOException {
        divio.backups()
                .download(
                        backup,
                        folder,
                        d -> d.progress((part, name) ->
                                (bytes, total) -> System.out.println(name + ": " + bytes + " of " + total)));

        divio.backups()
                .upload(environment, Map.of(database, Upload.of(folder.resolve("db.dump"))), b -> b.notes("Moved"));

        try (Download pdf = divio.invoices().pdf(invoice)) {
            pdf.saveTo(folder.resolve("invoice.pdf")); // as a whole, or not at all
        }
    }

    static void links(DivioClient divio) {
        for (Application application : divio.index().follow("applications", Application.class)) {
            System.out.println(application.slug());
        }
        for (RawJson domain : divio.index().follow("domains")) { // a list that needs no model
            System.out.println(domain.json());
        }
    }
}
