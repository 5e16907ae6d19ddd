package io.github.deploysdks.divio;

import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.divio.api.InvoicesAsyncApi;
import io.github.deploysdks.divio.model.Invoice;
import java.util.concurrent.CompletableFuture;

/** Invoices of organisations, asynchronous. Made by {@link DivioAsync}. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class DivioInvoicesAsync extends InvoicesAsyncApi {
    private final DivioContext context;
    private final DivioInvoices blocking;

    DivioInvoicesAsync(DivioContext context) {
        super(context.runtime());
        this.context = context;
        this.blocking = new DivioInvoices(context);
    }

    /** As {@link DivioInvoices#pdf}. */
    public CompletableFuture<Download> pdf(Invoice invoice) {
        return context.runtime().background().run(() -> blocking.pdf(invoice));
    }

    @Override
    public String toString() {
        return "DivioInvoicesAsync{" + context.runtime().baseUrl() + "}";
    }
}
