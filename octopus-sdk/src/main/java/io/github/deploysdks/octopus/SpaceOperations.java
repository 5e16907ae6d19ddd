package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.SpaceApis;
import io.github.deploysdks.octopus.model.LibraryVariableSet;
import io.github.deploysdks.octopus.model.Project;

/** The operations of a space, for flows that need those of several groups. */
final class SpaceOperations extends SpaceApis {
    SpaceOperations(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }

    /**
     * The project that a user means.
     *
     * @param project its name, id or slug
     * @throws io.github.deploysdks.core.error.NotFoundException if there is none
     */
    Project project(String project) {
        Project found = projects().findByName(project);
        return found == null ? projects().get(project) : found;
    }

    /**
     * The library variable set that a user means.
     *
     * @param set its name or id
     * @throws io.github.deploysdks.core.error.NotFoundException if there is none
     */
    LibraryVariableSet libraryVariableSet(String set) {
        LibraryVariableSet found = library().libraryVariableSets().findByName(set);
        return found == null ? library().libraryVariableSets().get(set) : found;
    }
}
