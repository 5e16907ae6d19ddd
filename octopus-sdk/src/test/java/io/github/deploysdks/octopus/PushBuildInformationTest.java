package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.BuildCommit;
import io.github.deploysdks.octopus.model.BuildInformation;
import io.github.deploysdks.octopus.model.OverwriteMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that tell where packages came from. */
class PushBuildInformationTest {
    private static final String PATH = "/api/Spaces-1/build-information";

    private final FakeOctopus server = new FakeOctopus();
    private final OctopusClient octopus = server.client();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private static String answer(FakeOctopus.Asked asked) {
        Map<?, ?> body = (Map<?, ?>) RawJson.of(asked.body()).value();
        return "{\"Id\":\"BuildInformation-6\",\"PackageId\":\"" + body.get("PackageId") + "\",\"Version\":\""
                + body.get("Version") + "\",\"WorkItems\":[{\"Id\":\"HARB-17\"}]}";
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void allThatABuildKnowsIsTold(CallStyle style) {
        server.on("POST", PATH, asked -> FakeOctopus.json(200, answer(asked)));
        Map<String, String> log = new LinkedHashMap<>();
        log.put("aa11", "HARB-17 Accept coins");
        log.put("bb22", "Tidy up");
        BuildReport report = BuildReport.builder()
                .forPackage("Acme.Booth", "1.4.2")
                .buildEnvironment("Jenkins")
                .build("318", "https://ci.example.com/job/booth/318")
                .branch("main")
                .git("https://git.example.com/harbour/booth.git", "aa11")
                .commits(
                        log.entrySet(),
                        commit -> BuildCommit.builder()
                                .id(commit.getKey())
                                .comment(commit.getValue())
                                .build())
                .commit("cc33", "Start", "https://git.example.com/harbour/booth/commit/cc33")
                .overwriteMode(OverwriteMode.OVERWRITE_EXISTING)
                .build();

        List<BuildInformation> pushed = style.call(
                () -> space.buildInformation().push(report),
                () -> space.async().buildInformation().push(report));

        assertThat(pushed).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("BuildInformation-6");
            assertThat(one.workItems())
                    .singleElement()
                    .satisfies(item -> assertThat(item.id()).isEqualTo("HARB-17"));
        });
        assertThat(server.asked()).containsExactly("POST " + PATH + "?overwriteMode=OverwriteExisting");
        assertThat(RawJson.of(server.last().body()).value())
                .isEqualTo(RawJson.of("{\"PackageId\":\"Acme.Booth\",\"Version\":\"1.4.2\",\"SpaceId\":\"Spaces-1\","
                                + "\"OverwriteMode\":\"OverwriteExisting\",\"OctopusBuildInformation\":{"
                                + "\"BuildEnvironment\":\"Jenkins\",\"BuildNumber\":\"318\","
                                + "\"BuildUrl\":\"https://ci.example.com/job/booth/318\",\"Branch\":\"main\","
                                + "\"VcsType\":\"Git\",\"VcsRoot\":\"https://git.example.com/harbour/booth.git\","
                                + "\"VcsCommitNumber\":\"aa11\",\"Commits\":["
                                + "{\"Id\":\"aa11\",\"Comment\":\"HARB-17 Accept coins\"},"
                                + "{\"Id\":\"bb22\",\"Comment\":\"Tidy up\"},"
                                + "{\"Id\":\"cc33\",\"Comment\":\"Start\","
                                + "\"LinkUrl\":\"https://git.example.com/harbour/booth/commit/cc33\"}]}}")
                        .value());
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void severalPackagesOfOneBuildAreTold(CallStyle style) {
        server.on("POST", PATH, asked -> FakeOctopus.json(200, answer(asked)));

        List<BuildInformation> pushed = style.call(
                () -> space.buildInformation()
                        .push(report -> report.forPackages(List.of(
                                        PackageIdentity.of("Acme.Booth", "1.4.2"),
                                        PackageIdentity.of("Acme.Pier", "1")))
                                .forPackage("com.acme:lamp", "1.4.Final")),
                () -> space.async()
                        .buildInformation()
                        .push(report -> report.forPackages(List.of(
                                        PackageIdentity.of("Acme.Booth", "1.4.2"),
                                        PackageIdentity.of("Acme.Pier", "1")))
                                .forPackage("com.acme:lamp", "1.4.Final")));

        assertThat(pushed)
                .extracting(one -> one.packageId() + " " + one.version())
                .containsExactly("Acme.Booth 1.4.2", "Acme.Pier 1", "com.acme:lamp 1.4.Final");
        assertThat(server.asked()).hasSize(3).allMatch(line -> line.endsWith("?overwriteMode=FailIfExists"));
    }

    @Test
    void aConflictEndsIt() {
        server.on("POST", PATH, asked -> FakeOctopus.error(409, "Build information exists"));
        assertThatThrownBy(() -> space.buildInformation()
                        .push(report -> report.forPackage("A", "1").forPackage("B", "1")))
                .isInstanceOf(ConflictException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://git.example.com/a.git, https://git.example.com/a.git",
        "https://x-token:invented0000@git.example.com/a.git, https://git.example.com/a.git",
        "HTTPS://invented0000@git.example.com:8443/a@b.git, HTTPS://git.example.com:8443/a@b.git",
        "ssh://git@git.example.com/a.git, ssh://git.example.com/a.git",
        "git@git.example.com:a.git, git@git.example.com:a.git",
        "https://git.example.com/a@b.git, https://git.example.com/a@b.git"
    })
    void aTokenInTheRepositorysAddressIsNotTold(String root, String told) {
        BuildReport report =
                BuildReport.builder().forPackage("A", "1").git(root, "aa11").build();
        assertThat(report.facts().vcsRoot()).isEqualTo(told);
        assertThat(report.toString()).doesNotContain("invented0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ci.example.com/318", "javascript:alert(1)", "https://ci.example.com/a b", "318"})
    void aBuildsAddressIsForBrowsers(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildReport.builder().build("318", url))
                .withMessageContaining("url is no address for a browser");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildReport.builder().commit("aa11", "x", url))
                .withMessageContaining("linkUrl is no address for a browser");
    }

    @Test
    void aReportNamesAPackage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.buildInformation().push(report -> report.branch("main")))
                .withMessageContaining("forPackage(id, version)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildReport.builder().forPackage("A", " "))
                .withMessageContaining("version is blank");
        assertThat(server.asked()).isEmpty();
    }
}
