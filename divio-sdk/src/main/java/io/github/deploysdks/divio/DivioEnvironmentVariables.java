package io.github.deploysdks.divio;

import io.github.deploysdks.divio.api.EnvironmentVariablesApi;
import io.github.deploysdks.divio.model.Environment;
import io.github.deploysdks.divio.model.EnvironmentVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Environment variables, as they are set for the next deployment. Made by {@link DivioClient#environmentVariables}. */
public final class DivioEnvironmentVariables extends EnvironmentVariablesApi {
    private final DivioContext context;

    DivioEnvironmentVariables(DivioContext context) {
        super(context.runtime());
        this.context = context;
    }

    /**
     * The variables of all environments of an application, every page of them.
     *
     * @param application its id
     * @return by the environment's slug, in the server's order, unmodifiable; an environment without variables has an empty list
     */
    public Map<String, List<EnvironmentVariable>> byEnvironment(String application) {
        Map<String, List<EnvironmentVariable>> bySlug = new LinkedHashMap<>();
        Map<String, List<EnvironmentVariable>> byId = new LinkedHashMap<>();
        for (Environment environment : context.environments().listAll(p -> p.application(application))) {
            List<EnvironmentVariable> variables = new ArrayList<>();
            byId.put(environment.uuid(), variables);
            bySlug.put(
                    Objects.requireNonNullElse(environment.slug(), environment.uuid()),
                    Collections.unmodifiableList(variables));
        }
        for (EnvironmentVariable variable : listAll(p -> p.application(application))) {
            List<EnvironmentVariable> variables = byId.get(variable.environment());
            // One of an environment that came between the two lists is left out, as that environment is.
            if (variables != null) {
                variables.add(variable);
            }
        }
        return Collections.unmodifiableMap(bySlug);
    }

    /**
     * One variable of one environment.
     *
     * @param environment the environment's id
     * @return null if it is not set. The value of a sensitive one is null.
     */
    public @Nullable EnvironmentVariable find(String environment, String name) {
        return listAll(p -> p.environment(List.of(environment)).name(name)).stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "DivioEnvironmentVariables{" + context.runtime().baseUrl() + "}";
    }
}
