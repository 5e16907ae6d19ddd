package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.api.ExportCertificateParams;
import io.github.deploysdks.octopus.model.Certificate;
import io.github.deploysdks.octopus.model.CertificateDataFormat;
import io.github.deploysdks.octopus.model.CertificatePemOptions;
import io.github.deploysdks.octopus.model.TenantedDeploymentMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates from files, and to files. */
class CertificateFilesTest {
    private static final String SPACE = "/api/Spaces-1";
    private static final String PASSWORD = "invented-password";
    private static final byte[] BYTES = {0x30, (byte) 0x82, 1, 2, 3};

    private final FakeOctopus server = new FakeOctopus();
    private final OctopusClient octopus = server.client();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeAFile() throws IOException {
        file = Files.write(folder.resolve("harbour.pfx"), BYTES);
        server.put(SPACE + "/certificates", "Certificates-1", "{\"Id\":\"Certificates-1\",\"Name\":\"Old\"}");
        server.put(SPACE + "/environments", "Environments-3", "{\"Id\":\"Environments-3\",\"Name\":\"Production\"}");
        server.put(
                SPACE + "/tenants", "Tenants-4", "{\"Id\":\"Tenants-4\",\"Name\":\"North Pier\",\"Slug\":\"north\"}");
        server.put(
                SPACE + "/tagsets",
                "TagSets-1",
                "{\"Id\":\"TagSets-1\",\"Name\":\"Regions\",\"Tags\":[{\"Id\":\"TagSets-1/Tags-2\",\"Name\":\"North\","
                        + "\"CanonicalTagName\":\"Regions/North\"}]}");
    }

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private Certificate upload(CallStyle style, String name, Consumer<CertificateOptions.Builder> options) {
        return style.call(
                () -> space.library().certificates().upload(name, file, options),
                () -> space.async().library().certificates().upload(name, file, options));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> sent() {
        return (Map<String, Object>) RawJson.of(server.last().body()).value();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aFileIsUploadedWithItsPasswordAndWhatItIsFor(CallStyle style) {
        Certificate stored = upload(
                style,
                "Harbour",
                o -> o.password(PASSWORD)
                        .notes("For the booths")
                        .environments(List.of("production"))
                        .tenants(List.of("north", "North Pier"))
                        .tenantTags(List.of("regions/north")));

        assertThat(stored.id()).startsWith("Certificates-");
        assertThat(sent())
                .isEqualTo(RawJson.of("{\"Name\":\"Harbour\",\"Notes\":\"For the booths\",\"SpaceId\":\"Spaces-1\","
                                + "\"CertificateData\":{\"HasValue\":true,\"NewValue\":\""
                                + Base64.getEncoder().encodeToString(BYTES) + "\"},"
                                + "\"Password\":{\"HasValue\":true,\"NewValue\":\"" + PASSWORD + "\"},"
                                + "\"EnvironmentIds\":[\"Environments-3\"],\"TenantIds\":[\"Tenants-4\"],"
                                + "\"TenantTags\":[\"Regions/North\"],"
                                + "\"TenantedDeploymentParticipation\":\"Tenanted\"}")
                        .value());
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aFileWithoutPasswordIsForAll(CallStyle style) {
        Certificate stored = style.call(
                () -> space.library().certificates().upload("Harbour", file),
                () -> space.async().library().certificates().upload("Harbour", file));
        assertThat(stored.name()).isEqualTo("Harbour");
        assertThat(sent())
                .containsEntry("Password", Map.of("HasValue", false))
                .containsEntry("EnvironmentIds", List.of())
                .containsEntry("TenantedDeploymentParticipation", "Untenanted");
        assertThat(server.asked()).containsExactly("POST " + SPACE + "/certificates");
    }

    @Test
    void whatIsSetOfTenantsStands() {
        upload(
                CallStyle.BLOCKING,
                "Harbour",
                o -> o.tenants(List.of("Tenants-4"))
                        .tenantedDeployments(TenantedDeploymentMode.of("TenantedOrUntenanted")));
        assertThat(sent()).containsEntry("TenantedDeploymentParticipation", "TenantedOrUntenanted");
    }

    @Test
    void namesThatLeadNowhereAreToldBeforeAnythingIsStored() {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> upload(CallStyle.BLOCKING, "Harbour", o -> o.environments(List.of("Prod", "Test"))))
                .withMessageContaining("there is no environment 'Prod', 'Test'; the user may see [Production]")
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo("environment");
                    assertThat(e.names()).containsExactly("Prod", "Test");
                });
        assertThatThrownBy(() -> upload(CallStyle.ASYNC, "Harbour", o -> o.tenantTags(List.of("Regions/South"))))
                .isInstanceOf(UnresolvedNameException.class)
                .hasMessageContaining("no tenant tag 'Regions/South'; the user may see [Regions/North]");
        assertThat(server.asked()).noneMatch(line -> line.startsWith("POST"));
    }

    @Test
    void aFileThatIsNoneIsRefusedBeforeAnythingIsSent() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pfx"));
        Path big = Files.write(folder.resolve("big.pfx"), new byte[(1 << 20) + 1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.library().certificates().upload("Harbour", empty))
                .withMessageContaining("is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.library().certificates().replace("Certificates-1", big))
                .withMessageContaining("more than 1 MiB");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.library().certificates().upload("Harbour", folder.resolve("none.pfx")))
                .withMessageContaining("cannot be read");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.library().certificates().upload(" ", file))
                .withMessageContaining("name is blank");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void noPasswordShows() {
        CertificateOptions options =
                CertificateOptions.builder().password(PASSWORD).notes("n").build();
        assertThat(options.toString()).contains("notes=n").doesNotContain(PASSWORD);
        server.on("POST", SPACE + "/certificates", asked -> FakeOctopus.error(400, "Cannot open with " + PASSWORD));
        assertThatThrownBy(() -> upload(CallStyle.BLOCKING, "Harbour", o -> o.password(PASSWORD)))
                .isInstanceOf(BadRequestException.class)
                .satisfies(e -> assertThat(e.toString()).doesNotContain(PASSWORD));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aCertificateGetsANewFile(CallStyle style) {
        server.on(
                "POST",
                SPACE + "/certificates/Certificates-1/replace",
                asked -> FakeOctopus.json(200, "{\"Id\":\"Certificates-1\",\"Name\":\"Old\"}"));

        Certificate replaced = style.call(
                () -> space.library().certificates().replace("Certificates-1", file, PASSWORD),
                () -> space.async().library().certificates().replace("Certificates-1", file, PASSWORD));

        assertThat(replaced.id()).isEqualTo("Certificates-1");
        String data = Base64.getEncoder().encodeToString(BYTES);
        assertThat(sent())
                .isEqualTo(Map.of(
                        "Id", "Certificates-1", "SpaceId", "Spaces-1", "CertificateData", data, "Password", PASSWORD));

        var unused = style.call(
                () -> space.library().certificates().replace("Certificates-1", file),
                () -> space.async().library().certificates().replace("Certificates-1", file));
        assertThat(sent()).isEqualTo(Map.of("Id", "Certificates-1", "SpaceId", "Spaces-1", "CertificateData", data));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aCertificateIsSavedInTheFormatThatIsAskedFor(CallStyle style) throws IOException {
        server.on(
                "GET",
                SPACE + "/certificates/Certificates-1/export",
                asked -> new MockResponse.Builder()
                        .body("-----BEGIN CERTIFICATE-----")
                        .build());
        Path saved = folder.resolve("saved.pem");
        Consumer<ExportCertificateParams.Builder> asPem = params -> params.format(CertificateDataFormat.PEM)
                .password(PASSWORD)
                .includePrivateKey(true)
                .pemOptions(CertificatePemOptions.PRIMARY_AND_CHAIN);

        assertThat(style.call(
                        () -> space.library().certificates().exportTo("Certificates-1", saved, asPem),
                        () -> space.async().library().certificates().exportTo("Certificates-1", saved, asPem)))
                .isEqualTo(saved);
        assertThat(saved).hasContent("-----BEGIN CERTIFICATE-----");
        assertThat(server.asked())
                .containsExactly("GET " + SPACE + "/certificates/Certificates-1/export?format=Pem&password=" + PASSWORD
                        + "&includePrivateKey=true&pemOptions=PrimaryAndChain");

        var unused = style.call(
                () -> space.library().certificates().exportTo("Certificates-1", saved),
                () -> space.async().library().certificates().exportTo("Certificates-1", saved));
        assertThat(server.asked()).endsWith("GET " + SPACE + "/certificates/Certificates-1/export");
    }

    @Test
    void aCertificateThatIsNotThereLeavesTheFileAsItWas() {
        assertThatThrownBy(() -> space.library().certificates().exportTo("Certificates-9", file))
                .isInstanceOf(NotFoundException.class);
        assertThat(file).hasBinaryContent(BYTES);
    }

    static Stream<Consumer<ExportCertificateParams.Builder>> useless() {
        return Stream.of(
                params -> params.password(PASSWORD),
                params -> params.format(CertificateDataFormat.DER).password(PASSWORD),
                params -> params.format(CertificateDataFormat.PKCS12).includePrivateKey(true),
                params -> params.includePrivateKey(true),
                params -> params.format(CertificateDataFormat.DER).pemOptions(CertificatePemOptions.CHAIN_ONLY));
    }

    @ParameterizedTest
    @MethodSource("useless")
    void whatTheFormatHasNoUseForIsRefused(Consumer<ExportCertificateParams.Builder> params) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.library().certificates().exportTo("Certificates-1", file, params))
                .withMessageMatching(".*(Pkcs12 and Pem|the format Pem), not for .*");
        assertThat(server.asked()).isEmpty();
    }
}
