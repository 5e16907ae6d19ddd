package io.github.deploysdks.divio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.divio.model.NewDeployment;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a client of Divio sends its requests, and what it does with the token. */
class DivioClientTest {
    private final FakeDivio server = new FakeDivio();

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theTokenGoesInTheAuthorizationHeader(CallStyle style) {
        server.on(
                "GET", "/iam/v3/me/", asked -> FakeDivio.json(200, "{\"uuid\":\"u1\",\"email\":\"bot@example.org\"}"));
        try (DivioClient divio = server.client()) {
            var user = style.call(
                    () -> divio.users().current(), () -> divio.async().users().current());

            assertThat(user.email()).isEqualTo("bot@example.org");
            assertThat(server.last().raw().getHeaders().values("Authorization"))
                    .containsExactly("Token " + FakeDivio.TOKEN);
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theIndexNeedsNoTokenAndListsUrls(CallStyle style) {
        try (DivioClient divio = server.client()) {
            var index = style.call(
                    () -> divio.index().get(), () -> divio.async().index().get());

            assertThat(index)
                    .containsEntry("service-instances", server.url() + "/apps/v3/service-instances/")
                    .containsKey("applications");
            assertThat(server.last().header("Authorization")).isNull();
            assertThat(server.asked()).containsExactly("GET /apps/v3/");
        }
    }

    @Test
    void aTokenThatIsNotAcceptedIsNotRepeatedInTheMessage() {
        try (DivioClient divio = server.clientBuilder().token("WRONG123").build()) {
            assertThatThrownBy(() -> divio.users().current())
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageContaining("Authentication credentials were not provided.")
                    .hasMessageContaining("the access token is not accepted")
                    .hasMessageNotContaining("WRONG123");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Token abc", "token abc", "a\nb", " abc", "abc "})
    void aTokenThatCannotBeOneIsRefusedAtOnce(String bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DivioClient.builder().token(bad))
                .withMessageNotContaining("abc");
    }

    @Test
    void aClientWithoutTokenIsNotBuilt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DivioClient.builder().build())
                .withMessageContaining("token");
    }

    @Test
    void theVendorsCloudIsTheDefaultAndAZoneTakesItsPlace() {
        try (DivioClient cloud = DivioClient.builder().token("t").build();
                DivioClient zone =
                        DivioClient.builder().token("t").zone("dev.aldryn.net").build()) {
            assertThat(cloud).hasToString("DivioClient{https://api.divio.com/}");
            assertThat(zone).hasToString("DivioClient{https://api.dev.aldryn.net/}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https://divio.com",
                "divio.com/",
                "divio.com/apps",
                "divio..com",
                ".divio.com",
                "divio.com.",
                "-divio.com",
                "divio-.com",
                "divio.com:8080",
                "user@divio.com",
                "divio.com#",
                "divio com",
                "api.divio.com",
                "control.divio.com",
                "API.divio.com"
            })
    void whatIsNoZoneIsRefusedAtOnce(String bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DivioClient.builder().zone(bad))
                .withMessageContaining("such as divio.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/apps/v3", "/apps/v3/", "/apps/v3/applications/", "/iam/v3/"})
    void theBaseUrlIsTakenAsTheDocumentationPrintsIt(String pasted) {
        try (DivioClient divio =
                server.clientBuilder().baseUrl(server.url() + pasted).build()) {
            divio.index().get();
            assertThat(server.asked()).containsExactly("GET /apps/v3/");
        }
    }

    @Test
    void aProxyMayPutTheApiBelowAPathOfItsOwn() {
        server.on("GET", "/divio/apps/v3/", asked -> FakeDivio.json(200, "{}"));
        try (DivioClient divio =
                server.clientBuilder().baseUrl(server.url() + "/divio").build()) {
            assertThat(divio.index().get()).isEmpty();
        }
    }

    /** People put credentials into URLs, and now and then mix the arguments up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "API-SECRET",
                "https://user:SECRET@api.divio.com",
                "https://user:SEC/RET@api.divio.com",
                "user:SECRET@api.divio.com",
                "https://api.divio.com/?token=SECRET",
                "https://api.divio.com/apps/v3/#SECRET"
            })
    void aSecretInTheUrlIsNotRepeatedInMessagesNorByTheBuilder(String secretive) {
        DivioClient.Builder builder = server.clientBuilder().baseUrl(secretive);
        assertThat(builder.toString())
                .doesNotContain("SEC")
                .doesNotContain("RET")
                .doesNotContain(FakeDivio.TOKEN);
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("The server's URL")
                .withMessageNotContainingAny("SEC", "RET");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.zone(secretive + "!"))
                .withMessageNotContainingAny("SEC", "RET");
    }

    @Test
    void aReadFollowsTheRedirectToTheSlash() {
        server.on("GET", "/apps/v3/deployments/d1/logs/", asked -> redirect("/apps/v3/deployments/d1/log/"));
        server.on(
                "GET",
                "/apps/v3/deployments/d1/log/",
                asked -> FakeDivio.json(200, "{\"uuid\":\"d1\",\"logs\":\"" + asked.header("Authorization") + "\"}"));
        try (DivioClient divio = server.client()) {
            assertThat(divio.deployments().logs("d1").logs()).isEqualTo("Token " + FakeDivio.TOKEN);
        }
    }

    /** A server in front that rewrites addresses answers a POST with a redirect, too: its body is lost on the way. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aRedirectedPostIsNotSentAgain(CallStyle style) {
        server.on("POST", "/apps/v3/deployments/", asked -> redirect("/apps/v3/deployments"));
        NewDeployment deployment = NewDeployment.builder().environment("e1").build();
        try (DivioClient divio = server.client()) {
            assertThatThrownBy(() -> style.call(
                            () -> divio.deployments().create(deployment),
                            () -> divio.async().deployments().create(deployment)))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("the server redirects to " + server.url() + "/apps/v3/deployments");
            assertThat(server.asked()).containsExactly("POST /apps/v3/deployments/");
        }
    }

    @Test
    void theTokenStaysWithTheApisHost() {
        try (FakeDivio other = new FakeDivio()) {
            server.on("GET", "/iam/v3/me/", asked -> redirect(other.url() + "/iam/v3/me/"));
            try (DivioClient divio = server.client()) {
                assertThatThrownBy(() -> divio.users().current()).isInstanceOf(UnexpectedResponseException.class);
                assertThat(other.requests()).isEmpty();
            }
        }
    }

    private static MockResponse redirect(String location) {
        return new MockResponse.Builder()
                .code(301)
                .setHeader("Location", location)
                .build();
    }
}
