package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.BuildCommit;
import io.github.deploysdks.octopus.model.BuildFacts;
import io.github.deploysdks.octopus.model.OverwriteMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a build tells about the packages that it made.
 *
 * @see <a href="https://octopus.com/docs/packaging-applications/build-servers/build-information">the vendor's
 *     documentation</a>
 */
public final class BuildReport {
    /** Build servers clone with a token in the address; everybody would read it on the server. */
    private static final Pattern USER_INFO = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)[^/?#]*@");

    private final List<PackageIdentity> packages;
    private final BuildFacts facts;
    private final OverwriteMode overwriteMode;

    private BuildReport(Builder builder) {
        if (builder.packages.isEmpty()) {
            throw new IllegalArgumentException(
                    "A build's report names no package; say which by forPackage(id, version)");
        }
        this.packages = List.copyOf(builder.packages);
        this.facts = builder.facts.commits(builder.commits).build();
        this.overwriteMode = builder.overwriteMode;
    }

    /** A builder; what the server has already is a conflict. */
    public static Builder builder() {
        return new Builder();
    }

    static BuildReport of(Consumer<Builder> report) {
        Builder builder = builder();
        report.accept(builder);
        return builder.build();
    }

    /** The packages that were built. */
    public List<PackageIdentity> packages() {
        return packages;
    }

    /** How they were built. */
    public BuildFacts facts() {
        return facts;
    }

    /** What the server is to do when it has build information of a version already. */
    public OverwriteMode overwriteMode() {
        return overwriteMode;
    }

    @Override
    public String toString() {
        return "BuildReport{packages=" + packages + ", facts=" + facts + ", overwriteMode=" + overwriteMode + "}";
    }

    /** Builds a {@link BuildReport}. */
    public static final class Builder {
        private final Set<PackageIdentity> packages = new LinkedHashSet<>();
        private final BuildFacts.Builder facts = BuildFacts.builder();
        private final List<BuildCommit> commits = new ArrayList<>();
        private OverwriteMode overwriteMode = OverwriteMode.FAIL_IF_EXISTS;

        private Builder() {}

        /**
         * A package that was built. It need not be on the server, nor in its built-in feed.
         *
         * @throws IllegalArgumentException if id or version is blank
         */
        public Builder forPackage(String packageId, String version) {
            return forPackages(List.of(PackageIdentity.inAnyFeed(packageId, version)));
        }

        /** Packages that were built. */
        public Builder forPackages(Collection<PackageIdentity> built) {
            packages.addAll(built);
            return this;
        }

        /** The kind of build server, such as {@code Jenkins}, {@code TeamCity} or {@code GitHub Actions}; decides an icon. */
        public Builder buildEnvironment(String buildEnvironment) {
            facts.buildEnvironment(Objects.requireNonNull(buildEnvironment, "buildEnvironment"));
            return this;
        }

        /**
         * The build.
         *
         * @param url where people read about it
         * @throws IllegalArgumentException if that is no address for a browser
         */
        public Builder build(String number, String url) {
            facts.buildNumber(Objects.requireNonNull(number, "number")).buildUrl(address("url", url));
            return this;
        }

        /** The branch that was built. */
        public Builder branch(String branch) {
            facts.branch(Objects.requireNonNull(branch, "branch"));
            return this;
        }

        /** As {@link #vcs}, with Git. */
        public Builder git(String root, String commit) {
            return vcs("Git", root, commit);
        }

        /**
         * What was built.
         *
         * @param type the version control system, such as {@code Git}
         * @param root the repository's address; the server makes links from it. A user, password or token in it is left out.
         * @param commit the commit
         */
        public Builder vcs(String type, String root, String commit) {
            facts.vcsType(Objects.requireNonNull(type, "type"))
                    .vcsRoot(USER_INFO.matcher(root).replaceFirst("$1"))
                    .vcsCommitNumber(Objects.requireNonNull(commit, "commit"));
            return this;
        }

        /**
         * A commit since the build before.
         *
         * @param comment its message, in which the server looks for work items
         */
        public Builder commit(String id, String comment) {
            return commits(List.of(BuildCommit.builder()
                    .id(id)
                    .comment(Objects.requireNonNull(comment, "comment"))
                    .build()));
        }

        /**
         * As {@link #commit(String, String)}, with an address of its own; without, the server makes one from that of the
         * repository.
         *
         * @throws IllegalArgumentException if it is no address for a browser
         */
        public Builder commit(String id, String comment, String linkUrl) {
            return commits(List.of(BuildCommit.builder()
                    .id(id)
                    .comment(Objects.requireNonNull(comment, "comment"))
                    .linkUrl(address("linkUrl", linkUrl))
                    .build()));
        }

        /** Commits since the build before. */
        public Builder commits(Iterable<BuildCommit> all) {
            return commits(all, commit -> commit);
        }

        /** As {@link #commits(Iterable)}, from whatever somebody else has of them. */
        public <C> Builder commits(Iterable<C> all, Function<? super C, BuildCommit> commit) {
            all.forEach(one -> commits.add(commit.apply(one)));
            return this;
        }

        /** What the server is to do when it has build information of a version already. */
        public Builder overwriteMode(OverwriteMode overwriteMode) {
            this.overwriteMode = Objects.requireNonNull(overwriteMode, "overwriteMode");
            return this;
        }

        /**
         * The report.
         *
         * @throws IllegalArgumentException if it names no package
         */
        public BuildReport build() {
            return new BuildReport(this);
        }

        private static String address(String name, String url) {
            @Nullable String scheme;
            try {
                scheme = new URI(url).getScheme();
            } catch (URISyntaxException e) {
                scheme = null;
            }
            if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
                throw new IllegalArgumentException(name
                        + " is no address for a browser such as https://ci.example.com/job/booth/318: '" + url + "'");
            }
            return url;
        }
    }
}
