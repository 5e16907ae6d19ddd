package io.github.deploysdks.divio;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.divio.model.ReleaseCommand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an application is to be made of. What has a name or a slug may be named by it, or by its id. */
public final class ApplicationSetup {
    private final String name;
    private final String slug;
    private final String organisation;
    private final String planGroup;
    private final String region;
    private final @Nullable String template;
    private final @Nullable String repository;
    private final String branch;
    private final @Nullable List<ReleaseCommand> releaseCommands;
    private final boolean services;
    private final @Nullable Consumer<DeployOptions.Builder> deploy;

    private ApplicationSetup(Builder builder) {
        this.name = required("name", builder.name);
        this.slug = required("slug", builder.slug);
        this.organisation = required("organisation", builder.organisation);
        this.planGroup = required("planGroup", builder.planGroup);
        this.region = required("region", builder.region);
        this.template = builder.template;
        this.repository = builder.repository;
        this.branch = builder.branch;
        this.releaseCommands = builder.releaseCommands;
        this.services = builder.services;
        this.deploy = builder.deploy;
    }

    private static String required(String what, @Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("An application needs a " + what + ": set " + what + "(...)");
        }
        return value;
    }

    /** A builder; it needs a name, a slug, an organisation, a plan group and a region. */
    public static Builder builder() {
        return new Builder();
    }

    static ApplicationSetup of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    String name() {
        return name;
    }

    String slug() {
        return slug;
    }

    String organisation() {
        return organisation;
    }

    String planGroup() {
        return planGroup;
    }

    String region() {
        return region;
    }

    @Nullable String template() {
        return template;
    }

    @Nullable String repository() {
        return repository;
    }

    String branch() {
        return branch;
    }

    @Nullable List<ReleaseCommand> releaseCommands() {
        return releaseCommands;
    }

    boolean services() {
        return services;
    }

    @Nullable Consumer<DeployOptions.Builder> deploy() {
        return deploy;
    }

    @Override
    public String toString() {
        return "ApplicationSetup{" + slug + " of " + organisation + "}";
    }

    /** Builds {@link ApplicationSetup}. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String slug;
        private @Nullable String organisation;
        private @Nullable String planGroup;
        private @Nullable String region;
        private @Nullable String template;
        private @Nullable String repository;
        private String branch = "main";
        private @Nullable List<ReleaseCommand> releaseCommands;
        private boolean services = true;
        private @Nullable Consumer<DeployOptions.Builder> deploy;

        private Builder() {}

        /** Its name for people. */
        public Builder name(String name) {
            this.name = Guards.notBlank("name", name);
            return this;
        }

        /** Its short name, used in addresses. */
        public Builder slug(String slug) {
            this.slug = Guards.notBlank("slug", slug);
            return this;
        }

        /** The organisation that is to own it, by its name or id. */
        public Builder organisation(String organisation) {
            this.organisation = Guards.notBlank("organisation", organisation);
            return this;
        }

        /** The plan group that it is booked by, by its name or id. */
        public Builder planGroup(String planGroup) {
            this.planGroup = Guards.notBlank("planGroup", planGroup);
            return this;
        }

        /** Where it is to run, by the region's name or id; one of those of the plan group. */
        public Builder region(String region) {
            this.region = Guards.notBlank("region", region);
            return this;
        }

        /** The template to start from, by its identifier or id; or any template's URL. */
        public Builder template(String template) {
            this.template = Guards.notBlank("template", template);
            return this;
        }

        /** The id of an external Git repository that {@link DivioRepositories#verify} has found to be fit; if not set, Divio hosts one. */
        public Builder repository(String repository) {
            this.repository = Guards.notBlank("repository", repository);
            return this;
        }

        /** The branch of the repository; {@code main} if not set. */
        public Builder branch(String branch) {
            this.branch = Guards.notBlank("branch", branch);
            return this;
        }

        /**
         * The commands to run on each deployment, in this order, instead of the template's.
         *
         * @throws IllegalArgumentException if two have the same label
         */
        public Builder releaseCommands(Collection<ReleaseCommand> commands) {
            Set<String> labels = new HashSet<>();
            for (ReleaseCommand command : commands) {
                if (!labels.add(command.label())) {
                    throw new IllegalArgumentException("Two release commands have the label '" + command.label() + "'");
                }
            }
            this.releaseCommands = List.copyOf(new ArrayList<>(commands));
            return this;
        }

        /** Whether to add the template's services to the environment {@code test}; true if not set. */
        public Builder services(boolean services) {
            this.services = services;
            return this;
        }

        /** Deploys the environment {@code test} in the end. */
        public Builder deploy(Consumer<DeployOptions.Builder> deploy) {
            this.deploy = Objects.requireNonNull(deploy, "deploy");
            return this;
        }

        /**
         * The setup.
         *
         * @throws IllegalStateException if something that is needed is missing
         */
        public ApplicationSetup build() {
            return new ApplicationSetup(this);
        }
    }
}
