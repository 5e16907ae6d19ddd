package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octopus.model.CreateGitRunbookRunsCommand;
import io.github.deploysdks.octopus.model.CreateRunbookRunsCommand;
import io.github.deploysdks.octopus.model.ReleaseCommand;
import io.github.deploysdks.octopus.model.TenantedDeploymentCommand;
import io.github.deploysdks.octopus.model.UntenantedDeploymentCommand;
import org.jspecify.annotations.Nullable;

/**
 * Commands with the space they are for. The server insists on it twice over, beside the path; it takes the id alone even where it
 * asks for a name.
 */
final class InSpace {
    private InSpace() {}

    static ReleaseCommand of(String spaceId, ReleaseCommand command) {
        return Guards.notNull("releaseCommand", command).toBuilder()
                .spaceId(or(command.spaceId(), spaceId))
                .spaceIdOrName(or(command.spaceIdOrName(), spaceId))
                .build();
    }

    static UntenantedDeploymentCommand of(String spaceId, UntenantedDeploymentCommand command) {
        return Guards.notNull("untenantedDeploymentCommand", command).toBuilder()
                .spaceId(or(command.spaceId(), spaceId))
                .spaceIdOrName(or(command.spaceIdOrName(), spaceId))
                .build();
    }

    static TenantedDeploymentCommand of(String spaceId, TenantedDeploymentCommand command) {
        return Guards.notNull("tenantedDeploymentCommand", command).toBuilder()
                .spaceId(or(command.spaceId(), spaceId))
                .spaceIdOrName(or(command.spaceIdOrName(), spaceId))
                .build();
    }

    static CreateRunbookRunsCommand of(String spaceId, CreateRunbookRunsCommand command) {
        return Guards.notNull("createRunbookRunsCommand", command).toBuilder()
                .spaceId(or(command.spaceId(), spaceId))
                .spaceIdOrName(or(command.spaceIdOrName(), spaceId))
                .build();
    }

    static CreateGitRunbookRunsCommand of(String spaceId, CreateGitRunbookRunsCommand command) {
        return Guards.notNull("createGitRunbookRunsCommand", command).toBuilder()
                .spaceId(or(command.spaceId(), spaceId))
                .spaceIdOrName(or(command.spaceIdOrName(), spaceId))
                .build();
    }

    private static String or(@Nullable String given, String spaceId) {
        return given == null ? spaceId : given;
    }
}
