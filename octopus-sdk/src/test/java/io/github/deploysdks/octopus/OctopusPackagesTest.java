package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.api.UploadPackageParams;
import io.github.deploysdks.octopus.model.BuiltInPackage;
import io.github.deploysdks.octopus.model.OverwriteMode;
import io.github.deploysdks.octopus.model.PackageBulkDelete;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Packages of the built-in feed: pushed, fetched, deleted. */
class OctopusPackagesTest {
    private static final String RAW = "/api/Spaces-1/packages/raw";
    private static final String STORED =
            "{\"Id\":\"packages-Acme.Booth.1.4.2\",\"PackageId\":\"Acme.Booth\",\"Version\":\"1.4.2\"}";

    private final FakeOctopus server = new FakeOctopus();
    private final OctopusClient octopus = server.client();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private BuiltInPackage upload(CallStyle style, Upload file, UploadPackageParams params) {
        return style.call(
                () -> space.packages().upload(file, params),
                () -> space.async().packages().upload(file, params));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aPackageIsTheFileOfAForm(CallStyle style) {
        server.on("POST", RAW, asked -> FakeOctopus.json(201, STORED));
        BuiltInPackage stored = upload(
                style,
                Upload.of("Acme.Böoth \"x\".1.4.2.zip", "bytes".getBytes(StandardCharsets.UTF_8)),
                UploadPackageParams.none());

        assertThat(stored.version()).isEqualTo("1.4.2");
        assertThat(server.asked()).containsExactly("POST " + RAW);
        String boundary = Objects.requireNonNull(server.last().header("Content-Type"))
                .replace("multipart/form-data; boundary=", "");
        assertThat(server.last().body())
                .startsWith(
                        "--" + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Acme.Böoth \\\"x\\\".1.4.2.zip\"\r\n")
                .contains("Content-Type: application/octet-stream\r\n", "\r\n\r\nbytes\r\n")
                .endsWith("--" + boundary + "--\r\n");
        assertThat(server.last().header("X-Octopus-ApiKey")).isEqualTo(FakeOctopus.API_KEY);
    }

    @ParameterizedTest
    @CsvSource({"FailIfExists", "OverwriteExisting", "IgnoreIfExists", "SomethingNewer"})
    void theOverwriteModeGoesInTheQuery(String mode) {
        server.on("POST", RAW, asked -> FakeOctopus.json(200, STORED));
        AtomicInteger status = new AtomicInteger();
        space.packages()
                .upload(
                        Upload.of("Acme.Booth.1.4.2.zip", new byte[] {1}),
                        UploadPackageParams.builder()
                                .overwriteMode(OverwriteMode.of(mode))
                                .build(),
                        RequestOptions.builder()
                                .onResponse(info -> status.set(info.status()))
                                .build());
        assertThat(server.asked()).containsExactly("POST " + RAW + "?overwriteMode=" + mode);
        assertThat(status)
                .as("200 tells that it existed, 201 that it was stored")
                .hasValue(200);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aVersionThatExistsIsAConflictAndNotPushedAgain(CallStyle style) {
        server.on(
                "POST",
                RAW,
                asked -> FakeOctopus.error(
                        409, "A package with that ID and version already exists", "Use overwriteMode."));
        assertThatThrownBy(() ->
                        upload(style, Upload.of("Acme.Booth.1.4.2.zip", new byte[] {1}), UploadPackageParams.none()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("already exists; Use overwriteMode.");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aStreamOfUnknownLengthIsSentInChunks(CallStyle style) {
        server.on("POST", RAW, asked -> FakeOctopus.json(201, STORED));
        byte[] bytes = "0123456789".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        upload(
                style,
                Upload.of("Acme.Booth.1.4.2.zip", -1, new ByteArrayInputStream(bytes)),
                UploadPackageParams.none());

        assertThat(server.last().header("Content-Length")).isNull();
        assertThat(server.last().header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(server.last().body()).contains("0123456789".repeat(20_000));
    }

    @ParameterizedTest
    @CsvSource({"302, BLOCKING", "302, ASYNC", "307, BLOCKING", "308, ASYNC"})
    void aDownloadFollowsToTheStorageWithoutCredentials(int status, CallStyle style) {
        try (FakeOctopus storage = new FakeOctopus()) {
            server.on(
                    "GET",
                    "/api/Spaces-1/packages/Acme.Booth.1.4.2/raw",
                    asked -> new MockResponse.Builder()
                            .code(status)
                            .setHeader("Location", storage.url() + "/bucket/key?X-Signature=abc%2Bd")
                            .build());
            storage.on(
                    "GET",
                    "/bucket/key",
                    asked -> new MockResponse.Builder()
                            .setHeader("Content-Type", "application/zip")
                            .body("bytes")
                            .build());
            try (Download download = style.call(
                    () -> space.packages().download("Acme.Booth.1.4.2"),
                    () -> space.async().packages().download("Acme.Booth.1.4.2"))) {
                assertThat(download.length()).isEqualTo(5);
                assertThat(download.contentType()).isEqualTo("application/zip");
                assertThat(download.text()).isEqualTo("bytes");
            }
            assertThat(storage.asked()).containsExactly("GET /bucket/key?X-Signature=abc%2Bd");
            assertThat(storage.last().raw().getHeaders().names())
                    .doesNotContain("X-Octopus-ApiKey", "Authorization", "Cookie");
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aPackageThatIsNotThereIsAnErrorNotABody(CallStyle style) {
        assertThatThrownBy(() -> style.call(
                                () -> space.packages().download("None.1.0.0"),
                                () -> space.async().packages().download("None.1.0.0"))
                        .close())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("octopus downloadPackage");
    }

    @Test
    void packagesAreListedByTheirFilters() {
        server.put("/api/Spaces-1/packages", "packages-Acme.Booth.1.4.2", STORED);
        assertThat(space.packages()
                        .listAll(
                                p -> p.nuGetPackageId("Acme.Booth").latest(true).includeNotes(false))
                        .toList())
                .hasSize(1);
        assertThat(server.asked())
                .containsExactly("GET /api/Spaces-1/packages?nuGetPackageId=Acme.Booth&latest=true&includeNotes=false");
    }

    @Test
    void packagesAreDeletedTogetherByIdsInTheBody() {
        server.on("DELETE", "/api/Spaces-1/packages/bulk", asked -> FakeOctopus.json(200, "{}"));
        space.packages()
                .deleteBulk(
                        PackageBulkDelete.builder()
                                .ids(List.of("packages-A.1", "packages-A.2"))
                                .spaceId("Spaces-1")
                                .build(),
                        p -> p.ids(List.of("packages-A.1", "packages-A.2")));
        assertThat(server.last().query("ids")).isEqualTo("packages-A.1,packages-A.2");
        assertThat(server.last().body())
                .contains("\"Ids\":[\"packages-A.1\",\"packages-A.2\"]", "\"SpaceId\":\"Spaces-1\"");
    }
}
