package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.octyne.fake.FakeOctyne;
import io.github.deploysdks.octyne.fake.Release;
import io.github.deploysdks.octyne.model.AccountUpdate;
import io.github.deploysdks.octyne.model.NewAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins, tokens and where they are sent; accounts. */
class SessionTest extends OctyneSuite {

    private String token() {
        return octyne.authentication().login(node.username(), node.password()).token();
    }

    @Test
    void buildingAClientSendsNothing() {
        assertThat(fake().targets()).isEmpty();
    }

    @Test
    void logsInWithTheFirstRequestAndKeepsTheToken() {
        octyne.servers().list();
        octyne.servers().list();

        assertThat(fake().targets()).containsExactly("GET /login", "GET /servers", "GET /servers");
        assertThat(authorizations()).hasSize(1);
    }

    /** The tokens that came with other requests than logins. */
    private Set<String> authorizations() {
        return fake().requests().stream()
                .filter(request -> !request.getTarget().startsWith("/login"))
                .map(request -> request.getHeaders().get("Authorization"))
                .collect(Collectors.toSet());
    }

    @Test
    void manyCallsAtOnceShareOneLogin() {
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(octyne.async().servers().list());
        }
        CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();

        assertThat(fake().targets().stream().filter("GET /login"::equals)).hasSize(1);
    }

    @Test
    void logsInOnceMoreWhenTheTokenIsForgotten() {
        octyne.servers().list();
        fake().restart();
        fake().clearRequests();

        octyne.servers().list();

        assertThat(fake().targets()).containsExactly("GET /servers", "GET /login", "GET /servers");
    }

    @Test
    void aPostIsSentAgainAfterTheSecondLogin() {
        octyne.servers().list();
        fake().forgetTokens();

        files().files().createFolder("d");

        assertThat(fake().directory("files").resolve("d")).isDirectory();
    }

    @Test
    void doesNotLogInForeverWhenTheTokenIsNeverAccepted() {
        fake().intercept(request -> request.getTarget().equals("/servers")
                ? new mockwebserver3.MockResponse.Builder().code(401).build()
                : null);

        assertThatThrownBy(() -> octyne.servers().list()).isInstanceOf(UnauthenticatedException.class);
        assertThat(fake().targets()).containsExactly("GET /login", "GET /servers", "GET /login", "GET /servers");
    }

    @Test
    void aWrongPasswordIsToldAndNotTriedAgain() {
        try (OctyneClient wrong = login().login(node.username(), "wrong").build()) {
            assertThatThrownBy(() -> wrong.servers().list())
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageContaining("Invalid username or password!")
                    .hasMessageNotContaining("wrong");
            if (!node.isReal()) {
                assertThat(fake().targets()).containsExactly("GET /login");
            }
        }
    }

    @Test
    void anUnknownUserIsToldLikeAWrongPassword() {
        try (OctyneClient nobody = login().login("nobody", "x").build()) {
            assertThatThrownBy(() -> nobody.async().servers().list().join())
                    .hasCauseInstanceOf(UnauthenticatedException.class);
        }
    }

    @Test
    void aTokenOfTheUsersIsSentAsItIs() {
        String token = token();
        try (OctyneClient other = login().token(token).build()) {
            assertThat(other.servers().list().servers()).containsKeys("cat", "trap", "files");
            if (!node.isReal()) {
                assertThat(authorizations()).containsExactly(token);
            }
        }
    }

    @Test
    void aTokenOfTheUsersThatIsNotKnownIsAFailure() {
        try (OctyneClient other = login().token("A".repeat(128)).build()) {
            assertThatThrownBy(() -> other.servers().list())
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageContaining("You are not authenticated to access this resource!")
                    .hasMessageNotContaining("A".repeat(128));
        }
    }

    @Test
    void theTokenGoesAsACookieWhereThatIsWanted() {
        try (OctyneClient other =
                login().loginWithCookie(node.username(), node.password()).build()) {
            assertThat(other.servers().list().servers()).containsKeys("cat", "trap", "files");
            other.servers().list();
            if (!node.isReal()) {
                assertThat(fake().targets()).containsExactly("GET /login?cookie=true", "GET /servers", "GET /servers");
                assertThat(fake().requests().get(1).getHeaders().get("Authorization"))
                        .isNull();
                assertThat(fake().requests().get(1).getHeaders().get("Cookie")).matches("X-Authentication=[^;]{128}");
            }
        }
    }

    @Test
    void aForgottenCookieLeadsToANewLogin() {
        try (OctyneClient other =
                login().loginWithCookie(node.username(), node.password()).build()) {
            other.servers().list();
            fake().forgetTokens();

            assertThat(other.servers().list().servers()).isNotEmpty();
        }
    }

    @Test
    void theFirstReleaseGivesATokenInsteadOfACookie() {
        try (FakeOctyne old = FakeOctyne.start(Release.V1_0);
                OctyneClient other = login().baseUrl(old.url())
                        .loginWithCookie(FakeOctyne.USER, FakeOctyne.PASSWORD)
                        .build()) {
            assertThat(other.servers().list().servers()).isNotEmpty();
        }
    }

    @Test
    void closingLogsOutWhereThatIsWanted() {
        OctyneClient other = login().logoutOnClose(true).build();
        other.servers().list();
        String token = fake().requests().get(1).getHeaders().get("Authorization");

        other.close();

        assertThat(fake().targets()).containsExactly("GET /login", "GET /servers", "GET /logout");
        try (OctyneClient late = login().token(token).build()) {
            assertThatThrownBy(() -> late.servers().list()).isInstanceOf(UnauthenticatedException.class);
        }
    }

    @Test
    void closingDoesNotLogInToLogOut() {
        login().logoutOnClose(true).build().close();
        OctyneClient loggedOut = login().logoutOnClose(true).build();
        loggedOut.authentication().logout();
        loggedOut.close();
        OctyneClient forgotten = login().logoutOnClose(true).build();
        forgotten.servers().list();
        fake().forgetTokens();
        forgotten.close();

        assertThat(fake().targets())
                .containsExactly(
                        "GET /login", "GET /logout", "GET /logout", "GET /login", "GET /servers", "GET /logout");
    }

    @Test
    void closingKeepsTheTokenElse() {
        String token = token();
        login().token(token).build().close();

        try (OctyneClient later = login().token(token).build()) {
            assertThat(later.servers().list().servers()).isNotEmpty();
        }
    }

    @Test
    void closingWithATokenOfTheUsersLogsOutWhereThatIsWanted() {
        String token = token();
        login().token(token).logoutOnClose(true).build().close();

        try (OctyneClient later = login().token(token).build()) {
            assertThatThrownBy(() -> later.servers().list()).isInstanceOf(UnauthenticatedException.class);
        }
    }

    @Test
    void aLogoutThatFailsDoesNotKeepTheClientOpen() {
        OctyneClient other = login().logoutOnClose(true).build();
        other.servers().list();
        fake().dropAnswers(9);

        other.close();

        assertThatThrownBy(() -> other.servers().list()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.async().servers().list()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterALogoutThereIsANewLogin() {
        octyne.servers().list();
        assertThat(octyne.authentication().logout().success()).isTrue();

        assertThat(octyne.servers().list().servers()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\n", "a\rb", "a\nX-Evil: 1", "a\u0000b", "\ta", "a\u007f", "\u0001"})
    void passwordsThatNoHeaderCarriesAreRefusedAtOnce(String password) {
        assertThatThrownBy(() -> OctyneClient.builder().login("admin", password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("password ");
        assertThatThrownBy(() -> OctyneClient.builder().login(password, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("username ");
        assertThatThrownBy(() -> OctyneClient.builder().loginWithCookie("admin", password))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OctyneClient.builder().token(password)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> octyne.authentication().login("admin", password))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pässwörd", "пароль", "密码", "🔑", "a b", "a:b\"c\\d", "ÿ", "\u0080", "e\u0301"})
    void passwordsOfAnyScriptWork(String password) throws InterruptedException {
        octyne.accounts()
                .create(NewAccount.builder().username("bob").password(password).build());
        try (OctyneClient bob = login().login("bob", password).build()) {
            settleAccounts();
            assertThat(bob.servers().list().servers()).isNotEmpty();
        } finally {
            octyne.accounts().delete("bob");
        }
    }

    @Test
    void noAccountsAreAnEmptyList() {
        octyne.servers().list();
        fake().removeAllAccounts();

        assertThat(octyne.accounts().list()).isEmpty();
        assertThat(octyne.async().accounts().list().join()).isEmpty();
    }

    @Test
    void accountsComeAndGo() throws InterruptedException {
        octyne.accounts()
                .create(NewAccount.builder().username("bob").password("first").build());
        assertThat(octyne.accounts().list()).containsExactlyInAnyOrder(node.username(), "bob");

        octyne.accounts()
                .update(AccountUpdate.builder()
                        .username("bob")
                        .password("second")
                        .build());
        octyne.accounts().update(AccountUpdate.builder().username("bobby").build(), params -> params.username("bob"));
        assertThat(octyne.accounts().list()).containsExactlyInAnyOrder(node.username(), "bobby");
        settleAccounts();
        try (OctyneClient bobby = login().login("bobby", "second").build()) {
            assertThat(bobby.servers().list().servers()).isNotEmpty();
        }
        octyne.accounts().delete("bobby");

        assertThat(octyne.accounts().list()).containsExactly(node.username());
        assertThatThrownBy(() -> octyne.accounts().delete("bobby"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("User does not exist!");
        assertThatThrownBy(() -> octyne.accounts()
                        .create(NewAccount.builder()
                                .username("a b")
                                .password("x")
                                .build()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("The username 'a b' is invalid.");
    }

    @Test
    void theWebInterfacesPortWorksWithItsPrefix() {
        for (String url : List.of(fake().webUiUrl(), fake().webUiUrl() + "/")) {
            fake().clearRequests();
            try (OctyneClient web = login().baseUrl(url).build()) {
                assertThat(web.servers().list().servers()).containsKeys("cat");
                assertThat(web.server("cat").control().status().status().value())
                        .isEqualTo(1);
                assertThat(web.meta().version().version()).isEqualTo("1.4.2");
                assertThat(fake().targets())
                        .containsExactly("GET /api/login", "GET /api/servers", "GET /api/server/cat", "GET /api/");
            }
        }
    }

    @Test
    void theWebInterfacesPortWithoutItsPrefixIsAFailure() {
        String url = fake().webUiUrl().replace("/api", "");
        try (OctyneClient web = login().baseUrl(url).build()) {
            assertThatThrownBy(() -> web.servers().list()).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aMistakenPathBeforeTheApiIsAFailure() {
        try (OctyneClient lost = login().baseUrl(node.url() + "/api").build()) {
            assertThatThrownBy(() -> lost.servers().list())
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("is " + node.url() + "/api/ the address of the API itself?");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "127.0.0.1:42069",
                "ftp://127.0.0.1",
                "unix:///run/octyne.sock",
                "http://",
                "http://a b/",
                "http://user:pass@127.0.0.1",
                "http://127.0.0.1/?x=1",
                "http://127.0.0.1/#x"
            })
    void mistakenUrlsAreRefusedAtOnce(String url) {
        assertThatThrownBy(() -> login().baseUrl(url).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("user:pass");
    }

    @Test
    void thereHasToBeAWayToAuthenticate() {
        OctyneClient.Builder builder = OctyneClient.builder().baseUrl(node.url());

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("login");
    }

    @Test
    void secretsShowNowhere() {
        OctyneClient.Builder builder = login();

        assertThat(builder.toString() + octyne + octyne.server("cat")).doesNotContain(node.password());
    }
}
