package io.github.deploysdks.octyne;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.octyne.api.ConfigurationAsyncApi;
import io.github.deploysdks.octyne.model.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** The configuration of a node, asynchronous. Made by {@link OctyneAsync#configuration}. */
public final class OctyneConfigurationAsync extends ConfigurationAsyncApi {
    private final Node node;

    OctyneConfigurationAsync(Node node) {
        super(node.runtime());
        this.node = node;
    }

    /** As {@link OctyneConfiguration#edit}; the change is made on a thread of the client. */
    public CompletableFuture<Boolean> edit(UnaryOperator<String> change) {
        return node.runtime().background().run(() -> new OctyneConfiguration(node).edit(change));
    }

    /** {@inheritDoc} As {@link OctyneConfiguration#update(String, RequestOptions)}. */
    @Override
    public CompletableFuture<Outcome> update(String config, RequestOptions options) {
        HuJson.requireServers(config);
        return super.update(config, options);
    }

    @Override
    public String toString() {
        return "OctyneConfigurationAsync{" + node.runtime().baseUrl() + "}";
    }
}
