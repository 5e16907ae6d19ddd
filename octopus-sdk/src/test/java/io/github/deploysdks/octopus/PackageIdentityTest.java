package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageIdentityTest {
    @ParameterizedTest
    @CsvSource({
        "Acme.Booth.1.4.2.zip, Acme.Booth, 1.4.2, .zip",
        "booth.1.4.jar, booth, 1.4, .jar",
        "booth.7.WAR, booth, 7, .WAR",
        "booth.1.2.3.4.nupkg, booth, 1.2.3.4, .nupkg",
        "booth-web_app.1.4.2.tar.gz, booth-web_app, 1.4.2, .tar.gz",
        "booth.1.4.2.TAR.bz2, booth, 1.4.2, .TAR.bz2",
        "booth.1.4.2.tgz, booth, 1.4.2, .tgz",
        "booth.1.4.2-SNAPSHOT.jar, booth, 1.4.2-SNAPSHOT, .jar",
        "booth.1.4.2-rc.1+build.77.zip, booth, 1.4.2-rc.1+build.77, .zip",
        "booth-linux-x64.1.4.2.zip, booth-linux-x64, 1.4.2, .zip",
        "booth.1.4.2-5.zip, booth, 1.4.2-5, .zip",
        "Booth2.1.4.zip, Booth2, 1.4, .zip",
        "Acme.2.Booth.1.0.0.zip, Acme.2.Booth, 1.0.0, .zip",
        "Böoth.1.4.2.zip, Böoth, 1.4.2, .zip"
    })
    void aNameTellsIdVersionAndExtension(String fileName, String id, String version, String extension) {
        PackageIdentity identity = PackageIdentity.ofFile(fileName);
        assertThat(identity.packageId()).isEqualTo(id);
        assertThat(identity.version()).isEqualTo(version);
        assertThat(PackageIdentity.extension(fileName)).isEqualTo(extension);
        assertThat(identity.fileName(extension)).isEqualTo(fileName);
        assertThat(identity).isEqualTo(PackageIdentity.of(id, version)).hasToString(id + " " + version);
    }

    @ParameterizedTest
    @CsvSource({
        "booth-1.4.2.jar, stands for version 4.2 of a package 'booth-1', booth, 1.4.2",
        "booth-core-1.0-SNAPSHOT.jar, stands for version 0-SNAPSHOT of a package 'booth-core-1', booth-core, 1.0-SNAPSHOT",
        "booth_1.4.2.zip, stands for version 4.2 of a package 'booth_1', booth, 1.4.2",
        "booth-v1.4.2.zip, stands for version 4.2 of a package 'booth-v1', booth, 1.4.2",
        "booth.v1.4.2.zip, stands for version 4.2 of a package 'booth.v1', booth, 1.4.2",
        "booth-7.jar, tells no id and version of a package, booth, 7"
    })
    void aVersionThatIsPartedByOtherThanADotIsRefusedWithTheWayOut(
            String fileName, String reading, String id, String version) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageIdentity.ofFile(fileName))
                .withMessageContaining("'" + fileName + "' " + reading)
                .withMessageContaining("set name(\"" + id + "\") and version(\"" + version + "\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"booth.zip", "Acme Booth.1.4.2.zip", "booth.1.4.Final.jar", "booth..1.4.2.zip"})
    void aNameWithoutIdOrVersionIsRefused(String fileName) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageIdentity.ofFile(fileName))
                .withMessageContaining("'" + fileName + "' tells no id and version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"booth", "booth.1.4.2", "booth.1.4.2.", "booth.1.4.2-rc1", "booth.1.4.2.z p"})
    void aNameWithoutExtensionIsRefused(String fileName) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageIdentity.ofFile(fileName))
                .withMessageContaining("'" + fileName + "' has no extension such as .zip");
    }

    @Test
    void aNameThatFitsNothingIsRefusedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> PackageIdentity.ofFile("a_".repeat(2_000) + "!.zip"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "booth-1.4.2.jar, booth, 1.4.2, booth, 1.4.2",
                "whatever.zip, booth, 1.4.2, booth, 1.4.2",
                "booth-core-1.4.2-SNAPSHOT.jar, -, 1.4.2-SNAPSHOT, booth-core, 1.4.2-SNAPSHOT",
                "booth.1.4.2.zip, -, 4.2, booth.1, 4.2",
                "booth-core-1.4.2.jar, booth-core, -, booth-core, 1.4.2",
                "python-3.1.0.0.zip, python-3, -, python-3, 1.0.0"
            })
    void whatIsSetDecides(String fileName, String name, String version, String expectedId, String expectedVersion) {
        assertThat(PackageIdentity.ofFile(fileName, name, version))
                .isEqualTo(PackageIdentity.of(expectedId, expectedVersion));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "booth-1.4.2.jar, -, 1.4.3, does not end with version 1.4.3",
                "booth1.4.2.jar, -, 1.4.2, does not end with version 1.4.2",
                "1.4.2.jar, -, 1.4.2, does not end with version 1.4.2",
                "booth-1.4.2.jar, lamp, -, tells no version of",
                "booth.jar, booth, -, tells no version of",
                "booth-core-1.4.2.jar, booth, -, is no version that",
                "booth, booth, 1.4.2, has no extension",
                "x.zip, Acme Booth, 1.4.2, is no id of a package",
                "x.zip, booth, 1.4.Final, is no version that",
                "x.zip, booth, 1.2.3.4.5, is no version that"
            })
    void whatIsSetHasToFit(String fileName, String name, String version, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageIdentity.ofFile(fileName, name, version))
                .withMessageContaining(message);
    }
}
