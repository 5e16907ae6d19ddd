package io.github.deploysdks.octyne;

import io.github.deploysdks.octyne.api.RootAsyncApis;

/** A node's operations, asynchronous. Made by {@link OctyneClient#async}. */
public final class OctyneAsync extends RootAsyncApis {
    private final Node node;

    OctyneAsync(Node node) {
        super(node.runtime());
        this.node = node;
    }

    /** The accounts that may log in. */
    @Override
    public OctyneAccountsAsync accounts() {
        return new OctyneAccountsAsync(node);
    }

    /** The node's configuration. */
    @Override
    public OctyneConfigurationAsync configuration() {
        return new OctyneConfigurationAsync(node);
    }
}
