package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.TenantsApi;
import io.github.deploysdks.octopus.model.TenantCommonVariableSet;
import io.github.deploysdks.octopus.model.TenantProjectVariableSet;
import io.github.deploysdks.octopus.model.TenantVariables;
import java.util.function.UnaryOperator;

/**
 * Tenants and their variables.
 *
 * <p>The values of a tenant have two forms. The newer one, {@link #updateCommonVariables(String, UnaryOperator) common} and
 * {@link #updateProjectVariables(String, UnaryOperator) project variables}, can differ by environment everywhere; the older
 * one, {@link #updateVariables(String, UnaryOperator)}, has all in one document, and is the only one of servers that answer the
 * newer with 404.
 *
 * <p>The {@code update} methods that take an editor work as those of {@link OctopusVariables}: the editor may run several
 * times, on newer states each time, and is to do nothing but edit. Secrets are never read, and stay as they are unless a
 * {@link SensitiveValues} says otherwise.
 */
public final class OctopusTenants extends TenantsApi {
    private final ApiRuntime runtime;
    private final String spaceId;

    OctopusTenants(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
    }

    /**
     * Edits all values of a tenant, in the older form.
     *
     * @param id of the tenant
     * @return the values as the server has them now
     * @throws StaleVersionException if others changed them during each attempt, or the server takes it so because the user
     *     may not see all projects of the tenant
     * @throws io.github.deploysdks.core.error.BadRequestException if the server finds fault with the edited values
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such tenant
     * @throws io.github.deploysdks.core.error.WaitException if the thread is interrupted or the client closed between two
     *     attempts
     * @see <a href="https://octopus.com/docs/api/tenants">the vendor's documentation</a>
     */
    public TenantVariables updateVariables(String id, UnaryOperator<TenantVariables> editor) {
        return edit().run(() -> getVariables(id), editor, variables -> updateVariables(id, variables));
    }

    /**
     * Edits the values of a tenant for what library variable sets ask for; {@link TenantVariableEditor} helps. The editor is
     * given what is missing too.
     *
     * @param id of the tenant
     * @return the values as the server has them now
     * @throws StaleVersionException if others changed them during each attempt, or the server takes it so because the user
     *     may not see all projects of the tenant
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such tenant, or the server is too old
     * @see #updateVariables(String, UnaryOperator)
     */
    public TenantCommonVariableSet updateCommonVariables(String id, UnaryOperator<TenantCommonVariableSet> editor) {
        return edit().run(
                        () -> getCommonVariables(id, p -> p.includeMissingVariables(true)),
                        editor,
                        set -> updateCommonVariables(id, TenantUpdates.of(spaceId, set)));
    }

    /**
     * Edits the values of a tenant for what projects ask for; {@link TenantVariableEditor} helps. The editor is given what is
     * missing too.
     *
     * @param id of the tenant
     * @return the values as the server has them now
     * @throws StaleVersionException if others changed them during each attempt, or the server takes it so because the user
     *     may not see all projects of the tenant
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such tenant, or the server is too old
     * @see #updateVariables(String, UnaryOperator)
     */
    public TenantProjectVariableSet updateProjectVariables(String id, UnaryOperator<TenantProjectVariableSet> editor) {
        return edit().run(
                        () -> getProjectVariables(id, p -> p.includeMissingVariables(true)),
                        editor,
                        set -> updateProjectVariables(id, TenantUpdates.of(spaceId, set)));
    }

    private OptimisticEdit edit() {
        return new OptimisticEdit(runtime.pacer(), "octopus edit tenant variables");
    }
}
