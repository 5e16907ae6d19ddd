package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.CreatedRelease;
import io.github.deploysdks.octopus.model.ReleaseCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Releases by names. */
class OctopusReleasesTest {
    private static final String COMMAND = "/api/Spaces-1/releases/create/v1";

    private final FakeOctopus server = new FakeOctopus();
    private final FakePipeline pipeline = new FakePipeline(server).project("Projects-1", "Ticket Booth");
    private final OctopusClient octopus = server.client();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @TempDir
    private Path folder;

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private CreatedRelease create(CallStyle style, String project, Consumer<ReleaseOptions.Builder> options) {
        return style.call(
                () -> space.releases().create(project, options),
                () -> space.async().releases().create(project, options));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatIsNotSetIsLeftToTheServer(CallStyle style) {
        CreatedRelease release = create(style, "Ticket Booth", r -> {});

        assertThat(release.releaseVersion()).isEqualTo("0.0.1");
        assertThat(server.last().body())
                .isEqualTo(
                        "{\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Spaces-1\",\"ProjectName\":\"Ticket Booth\"}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void everyOptionReachesTheServer(CallStyle style) throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.md"), "Sells *return* tickets: größer\n");

        create(
                style,
                "ticket-booth",
                r -> r.version("1.4.2")
                        .channel("Season")
                        .packageVersion("1.4.0")
                        .packageVersion("Deploy booth", "1.4.1")
                        .packageVersion("Deploy booth", "assets", "1.3.9")
                        .packagePrerelease("beta")
                        .gitResource("Print posters", "refs/heads/main")
                        .gitResource("Print posters", "fonts", "v3")
                        .gitRef("refs/heads/release")
                        .gitCommit("3f2a9c1d")
                        .notesFrom(notes)
                        .ignoreIfExists(true)
                        .ignoreChannelRules(false)
                        .customField("Tide table", "2026")
                        .customFields(Map.of("Pier", "4")));

        Map<?, ?> sent = (Map<?, ?>) RawJson.of(server.last().body()).value();
        assertThat(sent)
                .isEqualTo(RawJson.of("{\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Spaces-1\","
                                + "\"ProjectName\":\"ticket-booth\",\"ReleaseVersion\":\"1.4.2\",\"ChannelName\":\"Season\","
                                + "\"PackageVersion\":\"1.4.0\",\"PackagePrerelease\":\"beta\",\"Packages\":"
                                + "[\"Deploy booth:1.4.1\",\"Deploy booth:assets:1.3.9\"],\"GitRef\":\"refs/heads/release\","
                                + "\"GitCommit\":\"3f2a9c1d\",\"GitResources\":[\"Print posters:refs/heads/main\","
                                + "\"Print posters:fonts:v3\"],\"ReleaseNotes\":\"Sells *return* tickets: größer\\n\","
                                + "\"IgnoreIfAlreadyExists\":true,\"IgnoreChannelRules\":false,"
                                + "\"CustomFields\":{\"Tide table\":\"2026\",\"Pier\":\"4\"}}")
                        .value());
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aReleaseThatIsThereIsRefusedOrGoodEnough(CallStyle style) {
        CreatedRelease first = create(style, "Ticket Booth", r -> r.version("1.0"));

        assertThatThrownBy(() -> create(style, "Ticket Booth", r -> r.version("1.0")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("already exists");
        assertThat(create(style, "Ticket Booth", r -> r.version("1.0").ignoreIfExists(true)))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void olderServersAnswerInCamelCase(CallStyle style) {
        pipeline.camelCase = true;

        CreatedRelease release = create(style, "Ticket Booth", r -> r.version("1.0"));

        assertThat(release.releaseVersion()).isEqualTo("1.0");
        assertThat(release.releaseId()).startsWith("Releases-");
        assertThat(release.unknownProperties()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void anAnswerOfAnotherShapeIsNoRelease(CallStyle style) {
        server.on("POST", COMMAND, asked -> FakeOctopus.json(200, "{\"Application\":\"Something else\"}"));

        assertThatThrownBy(() -> create(style, "Ticket Booth", r -> {}))
                .isInstanceOf(UnexpectedResponseException.class);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatTheServerSaysOfAnUnknownProjectIsPassedOn(CallStyle style) {
        assertThatThrownBy(() -> create(style, "Ticket Both", r -> {}))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("The project 'Ticket Both' was not found.");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aServerThatIsTooOldIsNotAsked(CallStyle style) {
        server.on(
                "GET",
                "/api",
                asked -> FakeOctopus.json(200, "{\"Version\":\"2022.3.5511\",\"ApiVersion\":\"3.0.0\",\"Links\":{}}"));

        assertThatThrownBy(() -> create(style, "Ticket Booth", r -> {}))
                .isInstanceOf(UnsupportedServerVersionException.class)
                .hasMessageContaining("2022.3.5512");
        assertThat(server.asked()).doesNotContain("POST " + COMMAND);
    }

    /** It may have been created all the same: a second one would be refused, or be another one. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void nothingIsCreatedTwiceWhenTheConnectionBreaks(CallStyle style) {
        server.on(
                "POST",
                COMMAND,
                asked -> new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
        try (OctopusClient retrying = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .retry(RetryPolicy.builder().maxAttempts(5).build())
                .build()) {
            OctopusSpace here = retrying.space("Spaces-1");
            assertThatThrownBy(() -> style.call(
                            () -> here.releases().create("Ticket Booth", r -> {}),
                            () -> here.async().releases().create("Ticket Booth", r -> {})))
                    .isInstanceOf(TransportException.class);
        }
        assertThat(server.asked()).containsOnlyOnce("POST " + COMMAND);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theSpaceOfACommandIsFilledIn(CallStyle style) {
        ReleaseCommand command = ReleaseCommand.builder()
                .projectName("Ticket Booth")
                .releaseVersion("3.0")
                .unknownProperty("BrandNew", RawJson.of("{\"a\":1.10}"))
                .build();
        style.call(
                () -> space.releases().createByName(command),
                () -> space.async().releases().createByName(command));

        assertThat(server.last().body())
                .contains("\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Spaces-1\"", "\"BrandNew\":{\"a\":1.10}");
    }

    @Test
    void badInputIsRefusedBeforeAnythingIsSent() {
        assertRefused("project is blank", " ", r -> {});
        assertRefused("version is blank", "Ticket Booth", r -> r.version(""));
        assertRefused("channel is blank", "Ticket Booth", r -> r.channel("\t"));
        assertRefused("holds a colon", "Ticket Booth", r -> r.packageVersion("Deploy: booth", "1.0"));
        assertRefused("is blank", "Ticket Booth", r -> r.packageVersion("Deploy booth", ""));
        assertRefused("is blank", "Ticket Booth", r -> r.gitResource("", "refs/heads/main"));
        assertThatThrownBy(
                        () -> create(CallStyle.BLOCKING, "Ticket Booth", r -> r.notesFrom(folder.resolve("none.md"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.md");
        assertThat(server.requests()).isEmpty();
    }

    private void assertRefused(String message, String project, Consumer<ReleaseOptions.Builder> options) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.releases().create(project, options))
                .withMessageContaining(message);
    }
}
