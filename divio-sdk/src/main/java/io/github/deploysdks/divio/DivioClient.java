package io.github.deploysdks.divio;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.http.ClientBuilder;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.http.VersionGate;
import io.github.deploysdks.divio.api.RootApis;
import io.github.deploysdks.divio.model.Application;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A client of the Divio Cloud API.
 *
 * <pre>{@code
 * try (DivioClient divio = DivioClient.builder().token(token).build()) {
 *     Environment test = divio.environments().require("my-app", "test");
 *     divio.deployments().deploy(test.uuid()).requireSuccess();
 * }
 * }</pre>
 *
 * <p>Building one sends nothing. It is safe for use by several threads and cheap to share: make one for each token, and close
 * it in the end. The token goes to the API's host alone.
 *
 * @see <a href="https://docs.divio.com/how-to/use-api">the vendor's documentation of the API</a>
 */
public final class DivioClient extends RootApis implements AutoCloseable {
    private final DivioContext context;

    private DivioClient(DivioContext context) {
        super(context.runtime());
        this.context = context;
    }

    /** A builder. It needs a token. */
    public static Builder builder() {
        return new Builder();
    }

    /** Applications, each with one or more environments. */
    @Override
    public DivioApplications applications() {
        return new DivioApplications(context);
    }

    /** Backups of environments: to make, download, upload and restore them. */
    @Override
    public DivioBackups backups() {
        return new DivioBackups(context);
    }

    /** Deployments of environments. */
    @Override
    public DivioDeployments deployments() {
        return new DivioDeployments(context);
    }

    /** Environment variables, as they are set for the next deployment. */
    @Override
    public DivioEnvironmentVariables environmentVariables() {
        return new DivioEnvironmentVariables(context);
    }

    /** Environments of applications, such as {@code test} and {@code live}, and their logs. */
    @Override
    public DivioEnvironments environments() {
        return new DivioEnvironments(context);
    }

    /** The index of the applications part of the API. */
    @Override
    public DivioIndex index() {
        return new DivioIndex(context);
    }

    /** Invoices of organisations. */
    @Override
    public DivioInvoices invoices() {
        return new DivioInvoices(context);
    }

    /** Git repositories that applications are deployed from. */
    @Override
    public DivioRepositories repositories() {
        return new DivioRepositories(context);
    }

    /** The operations, asynchronous. */
    public DivioAsync async() {
        return new DivioAsync(context);
    }

    /**
     * An application's page in the control panel, for people.
     *
     * @throws IllegalArgumentException if the application lacks its organisation
     * @throws IllegalStateException if the client was built with a base URL that tells no zone
     */
    public URI dashboardUrl(Application application) {
        String organisation = application.organisation();
        if (organisation == null) {
            throw new IllegalArgumentException("The application " + application.uuid() + " lacks its organisation");
        }
        return new HttpUrl.Builder()
                .scheme("https")
                .host("control." + context.zone("the control panel's address"))
                .addPathSegment("o")
                .addPathSegment(organisation)
                .addPathSegment("app")
                .addPathSegment(application.uuid())
                .addPathSegment("")
                .build()
                .uri();
    }

    /** Ends the client: calls under way fail as cancelled, further ones with {@link IllegalStateException}. */
    @Override
    public void close() {
        context.runtime().close();
    }

    @Override
    public String toString() {
        return "DivioClient{" + context.runtime().baseUrl() + "}";
    }

    /** Builds a {@link DivioClient}. */
    public static final class Builder extends ClientBuilder<Builder> {
        private static final Pattern ZONE =
                Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

        private static final Pattern HOST_OF_ZONE =
                Pattern.compile("(api|control)\\..*\\..*", Pattern.CASE_INSENSITIVE);

        /** A part of the API, as the index and the documentation print them. */
        private static final Pattern NAMESPACE = Pattern.compile("(.*?/)(?:apps|iam|billing|legacy)/v3/.*");

        private String baseUrl = "https://api.divio.com";
        private @Nullable String token;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * The access token, as the control panel shows it, without a word before it. It carries all rights of its user.
         *
         * @throws IllegalArgumentException if it is blank or cannot be sent in an HTTP header
         */
        public Builder token(String token) {
            String given = Guards.headerSafe("token", token);
            if (given.regionMatches(true, 0, "token ", 0, 6)) {
                throw new IllegalArgumentException("Give the token alone, without 'Token' before it");
            }
            this.token = given;
            return this;
        }

        /**
         * The zone whose API to use, at {@code https://api.<zone>}; {@code divio.com} if neither this nor {@link #baseUrl}
         * is set.
         *
         * @throws IllegalArgumentException if it is no host name
         */
        public Builder zone(String zone) {
            // What was given is not repeated: it may be a token in the wrong place.
            if (!ZONE.matcher(zone).matches()) {
                throw new IllegalArgumentException("The zone is a host name such as divio.com, not a URL");
            }
            if (HOST_OF_ZONE.matcher(zone).matches()) {
                throw new IllegalArgumentException(
                        "The zone is what follows 'api.' or 'control.' in the platform's addresses, such as divio.com");
            }
            this.baseUrl = "https://api." + zone;
            return this;
        }

        /** The API's URL up to where {@code /apps/v3/} begins, instead of a zone; that and what follows it is taken off. */
        public Builder baseUrl(String baseUrl) {
            this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
            return this;
        }

        /**
         * The client. Nothing is sent yet.
         *
         * @throws IllegalArgumentException if the URL is not valid
         * @throws IllegalStateException if there is no token
         */
        public DivioClient build() {
            HttpUrl given = parseUrl(baseUrl);
            Matcher namespace = NAMESPACE.matcher(given.encodedPath());
            HttpUrl url = namespace.matches()
                    ? given.newBuilder().encodedPath(namespace.group(1)).build()
                    : given;
            if (token == null) {
                throw new IllegalStateException("Divio wants an access token: set token(...)");
            }
            Credentials credentials = Credentials.of(Authorization.header("Authorization", "Token ", token));
            ApiRuntime runtime =
                    new ApiRuntime(new DivioPlatform(), config(url), credentials, null, VersionGate.open());
            return new DivioClient(new DivioContext(runtime, zoneOf(url)));
        }

        /** Null for an address that does not name one. */
        private static @Nullable String zoneOf(HttpUrl url) {
            return url.host().startsWith("api.") ? url.host().substring("api.".length()) : null;
        }

        /** What is set; no secrets. */
        @Override
        public String toString() {
            return "DivioClient.Builder{baseUrl=" + shown(baseUrl) + "}";
        }
    }
}
