package io.github.deploysdks.divio;

import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.divio.api.InvoicesApi;
import io.github.deploysdks.divio.model.Invoice;
import okhttp3.HttpUrl;

/** Invoices of organisations. Made by {@link DivioClient#invoices}. */
public final class DivioInvoices extends InvoicesApi {
    /** The URL authorizes by itself; the token is for the API alone. */
    private static final Operation GET_PDF = Operation.builder("divio", "downloadInvoice", "GET", "/(link)")
            .anonymous()
            .transfer()
            .build();

    private final DivioContext context;

    DivioInvoices(DivioContext context) {
        super(context.runtime());
        this.context = context;
    }

    /**
     * An invoice as a PDF file. The access token does not go to where it is.
     *
     * @return the bytes as they arrive; close it, or {@link Download#saveTo save} it
     * @throws IllegalArgumentException if the invoice has no receipt
     */
    public Download pdf(Invoice invoice) {
        String receipt = invoice.receipt();
        HttpUrl url = receipt == null ? null : HttpUrl.parse(receipt);
        if (url == null) {
            throw new IllegalArgumentException("The invoice " + invoice.uuid() + " has no receipt");
        }
        String path = url.encodedPath();
        String pdf = path.endsWith(".pdf") ? path : path.replaceFirst("/$", "") + ".pdf";
        return context.runtime()
                .prepareGetDownload(
                        GET_PDF, null, url.newBuilder().encodedPath(pdf).build().toString())
                .execute();
    }

    @Override
    public String toString() {
        return "DivioInvoices{" + context.runtime().baseUrl() + "}";
    }
}
