package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octyne.api.AccountsApi;
import io.github.deploysdks.octyne.api.UpdateAccountParams;
import io.github.deploysdks.octyne.model.AccountUpdate;
import io.github.deploysdks.octyne.model.NewAccount;
import io.github.deploysdks.octyne.model.Outcome;
import java.time.Duration;

/**
 * The accounts that may log in to a node. Made by {@link OctyneClient#accounts}.
 *
 * <p>Changes show in {@link #list()} at once, but the node goes by them only about a second later: until then a new
 * account cannot log in, and the tokens of a deleted one are still good. {@link #settled()} waits that long.
 */
public final class OctyneAccounts extends AccountsApi {
    /** The node looks for changes once a second. */
    private static final Duration SETTLED = Duration.ofMillis(1_500);

    private final Node node;
    private final boolean settled;

    OctyneAccounts(Node node) {
        this(node, false);
    }

    private OctyneAccounts(Node node, boolean settled) {
        super(node.runtime());
        this.node = node;
        this.settled = settled;
    }

    /** The same operations, each of which returns a second and a half later, when the node goes by the change. */
    public OctyneAccounts settled() {
        return new OctyneAccounts(node, true);
    }

    /**
     * Creates an account.
     *
     * @throws IllegalArgumentException if the name or the password is blank, or no login could send it: line breaks, or
     *     blanks at the ends, do not get through a header
     * @throws io.github.deploysdks.core.error.BadRequestException if the node refuses the name
     * @throws io.github.deploysdks.core.error.ConflictException if there is an account of that name
     */
    public void create(String username, String password) {
        create(NewAccount.builder()
                .username(Guards.headerSafe("username", username))
                .password(Guards.headerSafe("password", password))
                .build());
    }

    /**
     * Changes an account's password. Its tokens stay good.
     *
     * @throws IllegalArgumentException if the password is blank, or no login could send it
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such account
     */
    public void changePassword(String username, String newPassword) {
        // With the account in the query as well, as the vendor documents it, the node answers that it exists already.
        update(AccountUpdate.builder()
                .username(Guards.notBlank("username", username))
                .password(Guards.headerSafe("newPassword", newPassword))
                .build());
    }

    /**
     * Renames an account. Its tokens are no longer good.
     *
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such account
     * @throws io.github.deploysdks.core.error.ConflictException if there is one of the new name
     * @throws UnsupportedServerVersionException before server version 1.2
     */
    public void rename(String username, String newUsername) {
        update(
                AccountUpdate.builder()
                        .username(Guards.headerSafe("newUsername", newUsername))
                        .build(),
                p -> p.username(Guards.notBlank("username", username)));
    }

    @Override
    public Outcome create(NewAccount newAccount, RequestOptions options) {
        return settle(super.create(newAccount, options));
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnsupportedServerVersionException if there is an account in the query, and the server is older than 1.2:
     *     it would ignore that, and change the account that is to be the new name
     */
    @Override
    public Outcome update(AccountUpdate accountUpdate, UpdateAccountParams params, RequestOptions options) {
        if (params.username() != null) {
            node.require("octyne updateAccount", "1.2");
        }
        return settle(super.update(accountUpdate, params, options));
    }

    @Override
    public Outcome delete(String username, RequestOptions options) {
        return settle(super.delete(username, options));
    }

    private Outcome settle(Outcome outcome) {
        if (settled) {
            node.runtime().pacer().pause("octyne accounts", SETTLED);
        }
        return outcome;
    }

    @Override
    public String toString() {
        return "OctyneAccounts{" + node.runtime().baseUrl() + "}";
    }
}
