package io.github.deploysdks.octyne;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.octyne.api.ConfigurationApi;
import io.github.deploysdks.octyne.model.Outcome;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The configuration of a node: the text of a file, JSON with comments and commas at the end. Made by
 * {@link OctyneClient#configuration}.
 *
 * <p>The node takes a change at once, without {@link #reload()}, which is for changes made to the file itself. Those of
 * ports, web interface, socket and HTTPS need a restart of the node.
 */
public final class OctyneConfiguration extends ConfigurationApi {
    private final Node node;

    OctyneConfiguration(Node node) {
        super(node.runtime());
        this.node = node;
    }

    /**
     * Reads the configuration, has it changed, and writes it if it was changed. Whoever else changes it meanwhile, loses:
     * the node knows no conditions.
     *
     * @param change gets the text, comments and all, and returns it with its changes
     * @return whether something was written
     * @throws IllegalArgumentException if the changed text is not an object that names servers
     * @throws io.github.deploysdks.core.error.BadRequestException if the node cannot read the changed text
     */
    public boolean edit(UnaryOperator<String> change) {
        String before = get();
        String after = Objects.requireNonNull(change.apply(before), "the changed configuration is null");
        // The node trims what it stores and ends it with a line break.
        if (after.strip().equals(before.strip())) {
            return false;
        }
        update(after);
        return true;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the text is not an object with {@code servers}: the node would take {@code {}}
     *     or {@code null} as well, and mark all of its servers for deletion
     */
    @Override
    public Outcome update(String config, RequestOptions options) {
        HuJson.requireServers(config);
        return super.update(config, options);
    }

    @Override
    public String toString() {
        return "OctyneConfiguration{" + node.runtime().baseUrl() + "}";
    }
}
