package io.github.deploysdks.divio;

import io.github.deploysdks.divio.api.RootAsyncApis;

/** The operations of the Divio Cloud API, asynchronous. Made by {@link DivioClient#async}. */
public final class DivioAsync extends RootAsyncApis {
    private final DivioContext context;

    DivioAsync(DivioContext context) {
        super(context.runtime());
        this.context = context;
    }

    /** Applications, each with one or more environments. */
    @Override
    public DivioApplicationsAsync applications() {
        return new DivioApplicationsAsync(context);
    }

    /** Backups of environments: to make, download, upload and restore them. */
    @Override
    public DivioBackupsAsync backups() {
        return new DivioBackupsAsync(context);
    }

    /** Deployments of environments. */
    @Override
    public DivioDeploymentsAsync deployments() {
        return new DivioDeploymentsAsync(context);
    }

    /** Environment variables, as they are set for the next deployment. */
    @Override
    public DivioEnvironmentVariablesAsync environmentVariables() {
        return new DivioEnvironmentVariablesAsync(context);
    }

    /** Environments of applications, such as {@code test} and {@code live}, and their logs. */
    @Override
    public DivioEnvironmentsAsync environments() {
        return new DivioEnvironmentsAsync(context);
    }

    /** The index of the applications part of the API. */
    @Override
    public DivioIndexAsync index() {
        return new DivioIndexAsync(context);
    }

    /** Invoices of organisations. */
    @Override
    public DivioInvoicesAsync invoices() {
        return new DivioInvoicesAsync(context);
    }

    /** Git repositories that applications are deployed from. */
    @Override
    public DivioRepositoriesAsync repositories() {
        return new DivioRepositoriesAsync(context);
    }

    @Override
    public String toString() {
        return "DivioAsync{" + context.runtime().baseUrl() + "}";
    }
}
