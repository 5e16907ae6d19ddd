package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octopus.api.CertificatesApi;
import io.github.deploysdks.octopus.api.ExportCertificateParams;
import io.github.deploysdks.octopus.model.Certificate;
import io.github.deploysdks.octopus.model.CertificateDataFormat;
import io.github.deploysdks.octopus.model.CertificateReplacement;
import io.github.deploysdks.octopus.model.SensitiveValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Certificates that deployments can use. */
public final class OctopusCertificates extends CertificatesApi {
    private static final String UPLOAD = "octopus uploadCertificate";

    private final ApiRuntime runtime;
    private final String spaceId;

    OctopusCertificates(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
    }

    /** As {@link #upload(String, Path, Consumer)}, without a password, for all environments. */
    public Certificate upload(String name, Path file) {
        return upload(name, file, options -> {});
    }

    /**
     * Stores a new certificate from a file in PKCS #12 (PFX), PEM or DER; the server tells which it is.
     *
     * @param name unique in the space
     * @param options the file's password, and what the certificate may be used for
     * @throws IllegalArgumentException if the file cannot be read, is empty or too big for a certificate; nothing was sent
     * @throws UnresolvedNameException if an environment, tenant or tag is not there; nothing was stored
     * @throws io.github.deploysdks.core.error.BadRequestException if the server cannot read the file: it is none of these, or
     *     its password another
     * @see <a href="https://octopus.com/docs/deployments/certificates">the vendor's documentation</a>
     */
    public Certificate upload(String name, Path file, Consumer<CertificateOptions.Builder> options) {
        Guards.notBlank("name", name);
        CertificateOptions how = CertificateOptions.of(options);
        String data = CertificateFile.base64(file);
        SpaceNames names = new SpaceNames(runtime, spaceId, UPLOAD);
        return create(Certificate.builder()
                .name(name)
                .notes(how.notes())
                .spaceId(spaceId)
                .certificateData(secret(data))
                .password(secret(how.password()))
                .environmentIds(names.environments(how.environments()))
                .tenantedDeploymentParticipation(
                        Tenancy.mode(how.tenantedDeployments(), how.tenants(), how.tenantTags()))
                .tenantIds(names.tenants(how.tenants()))
                .tenantTags(names.tenantTags(how.tenantTags()))
                .build());
    }

    private static SensitiveValue secret(@Nullable String value) {
        return value == null
                ? SensitiveValue.builder().hasValue(false).build()
                : SensitiveValue.builder().hasValue(true).newValue(value).build();
    }

    /** As {@link #replace(String, Path, String)}, for a file without a password. */
    public Certificate replace(String id, Path file) {
        return replaceBy(id, file, null);
    }

    /**
     * Gives a certificate a new file, before the old one expires for instance. It keeps its id, and all that uses it; the old
     * one is archived under an id of its own.
     *
     * @param password the file's
     * @return the certificate as it is now
     * @throws IllegalArgumentException if the file cannot be read, is empty or too big for a certificate; nothing was sent
     */
    public Certificate replace(String id, Path file, String password) {
        return replaceBy(id, file, Guards.notNull("password", password));
    }

    private Certificate replaceBy(String id, Path file, @Nullable String password) {
        CertificateReplacement.Builder replacement =
                CertificateReplacement.builder().id(id).spaceId(spaceId).certificateData(CertificateFile.base64(file));
        return replace(id, (password == null ? replacement : replacement.password(password)).build());
    }

    /** As {@link #exportTo(String, Path, Consumer)}, as it was uploaded, with the password it had then. */
    public Path exportTo(String id, Path file) {
        return exportTo(id, file, params -> {});
    }

    /**
     * Saves a certificate to a file, which is there in the end as a whole, or as it was before. {@link #export} gives a
     * stream.
     *
     * @param params a format, and what goes with it: a password in PKCS #12 and PEM; the private key and the chain in PEM
     * @return {@code file}
     * @throws IllegalArgumentException if the format has no use for one of the others, which the server would drop without a
     *     word; nothing was sent
     * @throws UncheckedIOException if the file cannot be written
     */
    public Path exportTo(String id, Path file, Consumer<ExportCertificateParams.Builder> params) {
        Guards.notNull("file", file);
        ExportCertificateParams.Builder builder = ExportCertificateParams.builder();
        params.accept(builder);
        ExportCertificateParams how = builder.build();
        check(how);
        try (Download download = export(id, how)) {
            return download.saveTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " could not be written: " + e, e);
        }
    }

    private static void check(ExportCertificateParams how) {
        CertificateDataFormat format = how.format();
        boolean isPem = CertificateDataFormat.PEM.equals(format);
        if (how.password() != null && !isPem && !CertificateDataFormat.PKCS12.equals(format)) {
            throw new IllegalArgumentException("A password is for the formats Pkcs12 and Pem, not for " + name(format));
        }
        if (!isPem && (Boolean.TRUE.equals(how.includePrivateKey()) || how.pemOptions() != null)) {
            throw new IllegalArgumentException(
                    "includePrivateKey and pemOptions are for the format Pem, not for " + name(format));
        }
    }

    private static String name(@Nullable CertificateDataFormat format) {
        return format == null ? "the file as it was uploaded" : format.value();
    }
}
