package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.ProjectTrigger;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations that a server may be too old for: here, triggers of a space, since 2019.11.0. */
class OctopusVersionsTest {
    private static final String PATH = "/api/Spaces-1/projecttriggers";

    private final FakeOctopus server = new FakeOctopus();
    private final OctopusClient octopus = server.client();

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private void version(String version) {
        server.on(
                "GET",
                "/api",
                asked -> FakeOctopus.json(
                        200,
                        "{\"Application\":\"Octopus Deploy\",\"Version\":\"" + version
                                + "\",\"ApiVersion\":\"3.0.0\",\"InstallationId\":\"i\",\"Links\":{}}"));
        server.on("GET", PATH, asked -> FakeOctopus.json(200, FakeOctopus.page(0, List.of(), "")));
    }

    private List<ProjectTrigger> triggers(CallStyle style) {
        OctopusSpace space = octopus.space("Spaces-1");
        return style.list(
                () -> space.delivery().projectTriggers().listAll(),
                () -> space.async().delivery().projectTriggers().listAll());
    }

    @ParameterizedTest
    @CsvSource({"2019.10.9,BLOCKING", "2019.10.9,ASYNC", "3.17.14,BLOCKING", "2019.2,ASYNC"})
    void anOlderServerIsNotAsked(String version, CallStyle style) {
        version(version);

        UnsupportedServerVersionException e =
                catchThrowableOfType(UnsupportedServerVersionException.class, () -> triggers(style));

        assertThat(e)
                .hasMessageContaining("listProjectTriggers")
                .hasMessageContaining("needs server version 2019.11.0, this one is " + version);
        assertThat(e.requiredVersion()).isEqualTo("2019.11.0");
        assertThat(e.serverVersion()).isEqualTo(version);
        assertThat(server.asked()).containsExactly("GET /api");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2019.11.0", "2019.11.0-beta1", "2026.3.4127", "0.0.0-local", "0.0.0", "0.0.0.0-dev", "local"})
    void thisOneAndNewerOnesAreAskedAndSoAreBuildsOfTheVendorsOwn(String version) {
        version(version);

        assertThat(triggers(CallStyle.BLOCKING)).isEmpty();
        assertThat(triggers(CallStyle.ASYNC)).isEmpty();

        assertThat(server.asked())
                .as("the version is asked for once")
                .containsExactly("GET /api", "GET " + PATH, "GET " + PATH);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatEveryServerHasIsNotHeldUpByTheQuestionForItsVersion(CallStyle style) {
        version("3.0.0");
        OctopusSpace space = octopus.space("Spaces-1");
        server.on(
                "GET",
                "/api/Spaces-1/environments",
                asked -> FakeOctopus.json(200, FakeOctopus.page(0, List.of(), "")));

        assertThat(style.list(
                        () -> space.environments().listAll(),
                        () -> space.async().environments().listAll()))
                .isEmpty();

        assertThat(server.asked()).containsExactly("GET /api/Spaces-1/environments");
    }
}
