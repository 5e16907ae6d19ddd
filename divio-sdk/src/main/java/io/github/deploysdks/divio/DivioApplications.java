package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.divio.api.ApplicationsApi;
import io.github.deploysdks.divio.model.Application;
import io.github.deploysdks.divio.model.LegacyApplication;
import io.github.deploysdks.divio.model.Repository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Applications. Made by {@link DivioClient#applications}. */
public final class DivioApplications extends ApplicationsApi {
    private static final String FLOW = "divio application";

    private static final Operation VALIDATE = Operation.builder(
                    "divio", "validateApplication", "POST", "/apps/v3/applications/")
            .build();

    private final DivioContext context;

    DivioApplications(DivioContext context) {
        super(context.runtime());
        this.context = context;
    }

    /**
     * An application by its slug.
     *
     * @throws DivioNotFoundException if there is none
     */
    public Application require(String slug) {
        Application found = findBySlug(Guards.notBlank("slug", slug));
        if (found == null) {
            throw new DivioNotFoundException(FLOW, "there is no application '" + slug + "'");
        }
        return found;
    }

    /**
     * An application by the number that it had in earlier versions of the API.
     *
     * @throws DivioNotFoundException if there is none
     */
    public Application byRemoteId(long remoteId) {
        LegacyApplication found =
                context.legacyApplications().listAll(p -> p.id(remoteId)).first();
        if (found == null) {
            throw new DivioNotFoundException(FLOW, "there is no application with the former number " + remoteId);
        }
        return get(found.uuid());
    }

    /**
     * Where an application's Git repository is: the external one's address, or that of the one that Divio hosts.
     *
     * @return null if the external one has no address
     * @throws IllegalStateException if Divio hosts it, and the client was built with a base URL that tells no zone
     */
    public @Nullable String gitUrl(Application application) {
        String external = application.repository();
        if (external == null) {
            return "git@git." + context.zone("the address of a hosted repository") + ":" + application.slug() + ".git";
        }
        Repository repository = context.repositories().get(external);
        return repository.dsn();
    }

    /** As {@link #validate(Map)}, for one field. */
    public List<String> validate(String field, @Nullable Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(field, value);
        return validate(fields).getOrDefault(field, List.of());
    }

    /**
     * Has the server check fields of an application to be, by their JSON names, and makes nothing: {@code name}, {@code slug},
     * {@code app_template}. It is sent without the fields {@code organisation} and {@code region}, which every application needs.
     *
     * @return what is wrong, by field; empty if all are fine
     * @throws IllegalArgumentException if the field {@code organisation} or {@code region} is among them, or none is
     */
    public Map<String, List<String>> validate(Map<String, ? extends @Nullable Object> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("There is no field to validate");
        }
        for (String needed : List.of("organisation", "region")) {
            if (fields.containsKey(needed)) {
                throw new IllegalArgumentException(
                        needed + " cannot be validated: it is left out so that nothing is created");
            }
        }
        String url = context.runtime().baseUrl() + VALIDATE.path().substring(1);
        try {
            RawJson unused = context.runtime()
                    .prepareAny(VALIDATE, null, url, RawJson.ofValue(fields), Adapters.RAW)
                    .execute();
            return Map.of();
        } catch (BadRequestException e) {
            Map<String, List<String>> wrong = new LinkedHashMap<>(e.error().fieldErrors());
            wrong.keySet()
                    .removeIf(path -> fields.keySet().stream()
                            .noneMatch(field -> path.equals(field) || path.startsWith(field + ".")));
            return wrong;
        }
    }

    /**
     * Makes an application: finds the plan group, region and template that are named, creates it, and if asked adds the template's
     * services to its environment {@code test} and deploys that. If a step fails, what was done until then stays.
     *
     * @throws DivioNotFoundException if there is no organisation, plan group, region or template of the name given
     * @throws IllegalArgumentException if the plan group cannot be had in the region
     * @throws BadRequestException if the server does not take a value; {@code error().fieldErrors()} says which
     * @throws io.github.deploysdks.core.error.WaitException if the deployment has not ended by the deadline, the thread is
     *     interrupted or the client closed
     */
    public NewApplicationResult setUp(Consumer<ApplicationSetup.Builder> setup) {
        return new ApplicationMaker(context, ApplicationSetup.of(setup)).make();
    }

    @Override
    public String toString() {
        return "DivioApplications{" + context.runtime().baseUrl() + "}";
    }
}
