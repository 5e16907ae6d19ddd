package io.github.deploysdks.octyne;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.octyne.api.AccountsAsyncApi;
import io.github.deploysdks.octyne.api.UpdateAccountParams;
import io.github.deploysdks.octyne.model.AccountUpdate;
import io.github.deploysdks.octyne.model.NewAccount;
import io.github.deploysdks.octyne.model.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The accounts that may log in to a node, asynchronous. Made by {@link OctyneAsync#accounts}. */
public final class OctyneAccountsAsync extends AccountsAsyncApi {
    private final Node node;
    private final OctyneAccounts blocking;

    OctyneAccountsAsync(Node node) {
        this(node, new OctyneAccounts(node));
    }

    private OctyneAccountsAsync(Node node, OctyneAccounts blocking) {
        super(node.runtime());
        this.node = node;
        this.blocking = blocking;
    }

    /** As {@link OctyneAccounts#settled()}. */
    public OctyneAccountsAsync settled() {
        return new OctyneAccountsAsync(node, blocking.settled());
    }

    /** As {@link OctyneAccounts#create(String, String)}. */
    public CompletableFuture<@Nullable Void> create(String username, String password) {
        return node.runtime().background().run(() -> blocking.create(username, password));
    }

    /** As {@link OctyneAccounts#changePassword}. */
    public CompletableFuture<@Nullable Void> changePassword(String username, String newPassword) {
        return node.runtime().background().run(() -> blocking.changePassword(username, newPassword));
    }

    /** As {@link OctyneAccounts#rename}. */
    public CompletableFuture<@Nullable Void> rename(String username, String newUsername) {
        return node.runtime().background().run(() -> blocking.rename(username, newUsername));
    }

    @Override
    public CompletableFuture<Outcome> create(NewAccount newAccount, RequestOptions options) {
        return run(accounts -> accounts.create(newAccount, options));
    }

    @Override
    public CompletableFuture<Outcome> update(
            AccountUpdate accountUpdate, UpdateAccountParams params, RequestOptions options) {
        return run(accounts -> accounts.update(accountUpdate, params, options));
    }

    @Override
    public CompletableFuture<Outcome> delete(String username, RequestOptions options) {
        return run(accounts -> accounts.delete(username, options));
    }

    private CompletableFuture<Outcome> run(Function<OctyneAccounts, Outcome> flow) {
        return node.runtime().background().run(() -> flow.apply(blocking));
    }

    @Override
    public String toString() {
        return "OctyneAccountsAsync{" + node.runtime().baseUrl() + "}";
    }
}
