package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.BuildInformationApi;
import io.github.deploysdks.octopus.model.BuildInformation;
import io.github.deploysdks.octopus.model.BuildInformationPush;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where packages came from: builds, commits and work items. */
public final class OctopusBuildInformation extends BuildInformationApi {
    private final String spaceId;

    OctopusBuildInformation(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.spaceId = spaceId;
    }

    /**
     * Tells the server how packages were built, one package after the other.
     *
     * @return what the server made of it, with the work items that it found in the commits' messages; in the order of the
     *     packages
     * @throws IllegalArgumentException if the report is not complete; nothing was sent
     * @throws io.github.deploysdks.core.error.ConflictException if the server has build information of a version, and is not
     *     to overwrite it or leave it alone; packages before that one are done
     */
    public List<BuildInformation> push(Consumer<BuildReport.Builder> report) {
        return push(BuildReport.of(report));
    }

    /** As {@link #push(Consumer)}. */
    public List<BuildInformation> push(BuildReport report) {
        List<BuildInformation> pushed = new ArrayList<>();
        for (PackageIdentity built : report.packages()) {
            pushed.add(push(
                    BuildInformationPush.builder()
                            .packageId(built.packageId())
                            .version(built.version())
                            .octopusBuildInformation(report.facts())
                            .overwriteMode(report.overwriteMode())
                            .spaceId(spaceId)
                            .build(),
                    params -> params.overwriteMode(report.overwriteMode())));
        }
        return List.copyOf(pushed);
    }
}
