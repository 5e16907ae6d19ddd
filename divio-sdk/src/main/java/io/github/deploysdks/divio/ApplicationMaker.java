package io.github.deploysdks.divio;

import io.github.deploysdks.core.page.PagedIterable;
import io.github.deploysdks.divio.model.AppTemplate;
import io.github.deploysdks.divio.model.Application;
import io.github.deploysdks.divio.model.ApplicationPlanGroup;
import io.github.deploysdks.divio.model.Environment;
import io.github.deploysdks.divio.model.NewApplication;
import io.github.deploysdks.divio.model.NewServiceInstance;
import io.github.deploysdks.divio.model.Organisation;
import io.github.deploysdks.divio.model.Region;
import io.github.deploysdks.divio.model.ReleaseCommand;
import io.github.deploysdks.divio.model.Service;
import io.github.deploysdks.divio.model.ServiceInstance;
import io.github.deploysdks.divio.model.TemplateService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes one application, step by step. */
final class ApplicationMaker {
    private static final String FLOW = "divio application";

    private final DivioContext context;
    private final ApplicationSetup setup;

    ApplicationMaker(DivioContext context, ApplicationSetup setup) {
        this.context = context;
        this.setup = setup;
    }

    NewApplicationResult make() {
        Organisation organisation = find(
                "organisation",
                setup.organisation(),
                context.organisations().listAll(),
                Organisation::uuid,
                Organisation::name);
        ApplicationPlanGroup plans = find(
                "plan group",
                setup.planGroup(),
                context.applicationPlanGroups().listAll(p -> p.organisation(organisation.uuid())),
                ApplicationPlanGroup::uuid,
                ApplicationPlanGroup::name);
        Region region = region(plans);
        AppTemplate template = template();
        Application application = context.applications().create(wanted(organisation, plans, region, template));
        Environment test = test(application);
        List<ServiceInstance> services =
                setup.services() && template != null ? services(template, test, region) : List.of();
        Consumer<DeployOptions.Builder> deploy = setup.deploy();
        DeploymentResult deployment = deploy == null ? null : new DivioDeployments(context).deploy(test.uuid(), deploy);
        return new NewApplicationResult(context.applications().get(application.uuid()), test, services, deployment);
    }

    private NewApplication wanted(
            Organisation organisation, ApplicationPlanGroup plans, Region region, @Nullable AppTemplate template) {
        String url = template == null ? setup.template() : template.url();
        List<ReleaseCommand> commands = setup.releaseCommands();
        if (commands == null && template != null && !template.releaseCommands().isEmpty()) {
            commands = template.releaseCommands();
        }
        return NewApplication.builder()
                .name(setup.name())
                .slug(setup.slug())
                .organisation(organisation.uuid())
                .planGroup(plans.uuid())
                .region(region.uuid())
                .appTemplate(url)
                .releaseCommands(commands)
                .repository(setup.repository())
                .branch(setup.branch())
                .build();
    }

    /** A list leaves out a plan group's regions. */
    private Region region(ApplicationPlanGroup plans) {
        List<String> possible =
                context.applicationPlanGroups().get(plans.uuid()).regions();
        Region region = find("region", setup.region(), context.regions().listAll(), Region::uuid, Region::name);
        if (!possible.isEmpty() && !possible.contains(region.uuid())) {
            throw new IllegalArgumentException(
                    "The plan group '" + plans.name() + "' cannot be had in the region '" + region.name() + "'");
        }
        return region;
    }

    /** Null if there is none, or it is given by its URL. */
    private @Nullable AppTemplate template() {
        String wanted = setup.template();
        if (wanted == null || wanted.contains("://")) {
            return null;
        }
        AppTemplate listed =
                find("template", wanted, context.appTemplates().listAll(), AppTemplate::uuid, AppTemplate::identifier);
        AppTemplate template = context.appTemplates().get(listed.uuid());
        if (template.url() == null) {
            // Only the list is certain to have it.
            template = template.toBuilder().url(listed.url()).build();
        }
        if (template.url() == null) {
            throw new IllegalArgumentException("The template '" + wanted + "' has no URL; give one instead");
        }
        return template;
    }

    private Environment test(Application application) {
        Environment test = context.environments().findBySlug(application.uuid(), "test");
        if (test == null) {
            throw new DivioNotFoundException(
                    FLOW, "the new application " + application.uuid() + " has no environment 'test'");
        }
        return test;
    }

    private List<ServiceInstance> services(AppTemplate template, Environment test, Region region) {
        List<ServiceInstance> added = new ArrayList<>();
        List<Service> possible = template.services().isEmpty()
                ? List.of()
                : context.services().listAll(p -> p.region(region.uuid())).toList();
        for (TemplateService wanted : template.services()) {
            String identifier = wanted.identifier() != null ? wanted.identifier() : wanted.id();
            Service service = possible.stream()
                    .filter(each -> identifier != null
                            && (identifier.equals(each.identifier()) || identifier.equals(each.uuid())))
                    .findFirst()
                    .orElseThrow(() -> new DivioNotFoundException(
                            FLOW, "there is no service '" + identifier + "' in the region '" + region.name() + "'"));
            added.add(context.serviceInstances()
                    .create(NewServiceInstance.builder()
                            .environment(test.uuid())
                            .region(region.uuid())
                            .service(service.uuid())
                            .prefix(Objects.requireNonNullElse(wanted.prefix(), "DEFAULT"))
                            .build()));
        }
        return added;
    }

    /** By its id, else by its name, upper and lower case alike if only one has it. */
    private static <T> T find(
            String what,
            String wanted,
            PagedIterable<T> all,
            Function<T, String> id,
            Function<T, @Nullable String> name) {
        T similar = null;
        int count = 0;
        for (T each : all) {
            if (wanted.equals(id.apply(each)) || wanted.equals(name.apply(each))) {
                return each;
            }
            if (wanted.equalsIgnoreCase(name.apply(each))) {
                similar = each;
                count++;
            }
        }
        if (similar == null) {
            throw new DivioNotFoundException(FLOW, "there is no " + what + " '" + wanted + "'");
        }
        if (count > 1) {
            throw new IllegalArgumentException("There are " + count + " of the " + what + " '" + wanted
                    + "' that differ in upper and lower case alone; name one exactly");
        }
        return similar;
    }
}
