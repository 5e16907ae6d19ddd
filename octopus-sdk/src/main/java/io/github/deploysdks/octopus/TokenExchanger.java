package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.ErrorResponse;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.internal.auth.Grant;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octopus.internal.GeneratedSpec;
import io.github.deploysdks.octopus.internal.TokenExchangeEndpoints;
import io.github.deploysdks.octopus.model.ExchangedToken;
import io.github.deploysdks.octopus.model.TokenExchange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Exchanges an id token for an access token, as RFC 8693 says, where the server's OpenID configuration says. */
final class TokenExchanger {
    private static final String CONFIGURATION = ".well-known/openid-configuration";
    private static final Operation DISCOVER = Operation.builder(
                    GeneratedSpec.PLATFORM, "discoverTokenEndpoint", "GET", "/" + CONFIGURATION)
            .anonymous()
            .build();

    private final OidcCredentials credentials;
    private final ApiRuntime runtime;
    private final Clock clock;

    TokenExchanger(OidcCredentials credentials, ApiRuntime runtime, Clock clock) {
        this.credentials = credentials;
        this.runtime = runtime;
        this.clock = clock;
    }

    Grant exchange() {
        // Looked up each time: that is once an hour, and a server that has moved is no trouble.
        HttpUrl endpoint = discover();
        IdToken idToken = IdToken.of(credentials.idToken().get());
        Instant asked = clock.instant();
        ExchangedToken token = exchange(endpoint, idToken);
        String type = token.tokenType();
        if (type != null && !type.equalsIgnoreCase("Bearer")) {
            throw unexpected(TokenExchangeEndpoints.EXCHANGE_TOKEN, endpoint, "a token of the type " + type);
        }
        return new Grant(OctopusCredentials.bearer(token.accessToken()), renewAt(asked, token.expiresIn()));
    }

    /** Null if the server does not say how long the token lives: then until it is rejected. */
    private @Nullable Instant renewAt(Instant asked, @Nullable Integer seconds) {
        if (seconds == null || seconds <= 0) {
            return null;
        }
        Duration lifetime = Duration.ofSeconds(seconds);
        Duration half = lifetime.dividedBy(2);
        Duration used = lifetime.minus(credentials.options().refreshMargin());
        return asked.plus(used.compareTo(half) > 0 ? used : half);
    }

    private ExchangedToken exchange(HttpUrl endpoint, IdToken idToken) {
        TokenExchange request = TokenExchange.builder()
                .grantType("urn:ietf:params:oauth:grant-type:token-exchange")
                .audience(credentials.serviceAccountId())
                .subjectToken(idToken.text())
                .subjectTokenType("urn:ietf:params:oauth:token-type:jwt")
                .build();
        try {
            return runtime.prepareAny(
                            TokenExchangeEndpoints.EXCHANGE_TOKEN,
                            null,
                            endpoint.toString(),
                            request,
                            LinkRequest.adapter(ExchangedToken.class))
                    .execute();
        } catch (ApiException e) {
            int status = e.status();
            if (status != 400 && status != 401 && status != 403) {
                throw e;
            }
            throw hinting(
                    e,
                    "the service account " + credentials.serviceAccountId()
                            + " needs an OpenID Connect identity for exactly what the id token says: "
                            + idToken.claims());
        }
    }

    private HttpUrl discover() {
        HttpUrl base = runtime.baseUrl();
        HttpUrl url = Objects.requireNonNull(base.resolve(CONFIGURATION));
        RawJson configuration;
        try {
            configuration = runtime.prepareAny(DISCOVER, null, url.toString(), null, Adapters.RAW)
                    .execute();
        } catch (NotFoundException e) {
            throw hinting(
                    e,
                    "the server does not say where it exchanges tokens: it is too old for that, or a proxy keeps this path to"
                            + " itself");
        }
        String endpoint =
                configuration.value() instanceof Map<?, ?> map && map.get("token_endpoint") instanceof String text
                        ? text
                        : "";
        HttpUrl resolved = endpoint.isBlank() ? null : base.resolve(endpoint);
        if (resolved == null) {
            throw unexpected(DISCOVER, url, "an OpenID configuration without a valid token_endpoint");
        }
        if (!resolved.host().equals(base.host())) {
            throw unexpected(
                    DISCOVER,
                    url,
                    "tokens are said to be exchanged on " + resolved.host() + ", not on " + base.host()
                            + ": use the address that the server has for itself");
        }
        // Behind a proxy that ends TLS, servers take themselves for http ones, or for ones on another port.
        return resolved.newBuilder().scheme(base.scheme()).port(base.port()).build();
    }

    private ApiException hinting(ApiException e, String hint) {
        return ApiException.of(e.response().toBuilder().hint(hint).build(), clock);
    }

    private static UnexpectedResponseException unexpected(Operation operation, HttpUrl url, String what) {
        return new UnexpectedResponseException(
                ErrorResponse.builder(operation.toString(), operation.method(), url.toString(), 200)
                        .build(),
                what,
                null);
    }
}
