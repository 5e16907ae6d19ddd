package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.testing.CallStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user name and password, the cookies that the server gives for them, and signing out. */
class PasswordSignInTest {
    private static final String PASSWORD = "invented-passw\u00f6rd\"1";
    private static final String SESSION = "OctopusIdentificationToken_" + FakeOctopus.INSTALLATION;
    private static final String CSRF = "Octopus-Csrf-Token_" + FakeOctopus.INSTALLATION;
    private static final String LOGIN = "POST /api/users/login";
    private static final String LOGOUT = "POST /api/users/logout";
    private static final String READ = "GET /api/Spaces-1/projects/Projects-1";

    private final FakeOctopus server = new FakeOctopus();
    private final AtomicInteger sessions = new AtomicInteger();
    private volatile int known;

    @BeforeEach
    void letUsersIn() {
        letUsersIn(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Sessions are {@code session-1} and so on, of which it knows one at a time. */
    private void letUsersIn(FakeOctopus there) {
        there.put("/api/Spaces-1/projects", "Projects-1", FakeOctopus.TICKET_BOOTH);
        there.on("POST", "/api/users/login", asked -> signedIn());
        there.on("POST", "/api/users/logout", asked -> {
            if (!letsIn(asked)) {
                return FakeOctopus.error(401, "You must be logged in to perform this action.");
            }
            known = 0;
            return FakeOctopus.json(200, "{}");
        });
        there.doorkeeper = this::letsIn;
    }

    private MockResponse signedIn() {
        known = sessions.incrementAndGet();
        return user(
                SESSION + "=session-" + known + "; path=/; HttpOnly; SameSite=Lax",
                CSRF + "=csrf-" + known + "%7C=; path=/");
    }

    private static MockResponse user(String... cookies) {
        MockResponse.Builder answer = FakeOctopus.json(
                        200, "{\"Id\":\"Users-21\",\"Username\":\"ada.keeper\",\"DisplayName\":\"Ada Keeper\"}")
                .newBuilder();
        for (String cookie : cookies) {
            answer.addHeader("Set-Cookie", cookie);
        }
        return answer.build();
    }

    private boolean letsIn(FakeOctopus.Asked asked) {
        String cookies = SESSION + "=session-" + known + "; " + CSRF + "=csrf-" + known + "%7C=";
        return known > 0
                && cookies.equals(asked.header("Cookie"))
                && ("csrf-" + known + "%7C=").equals(asked.header("X-Octopus-Csrf-Token"));
    }

    private static Credentials user() {
        return OctopusCredentials.usernamePassword("ada.keeper", PASSWORD);
    }

    private OctopusClient client() {
        return server.clientBuilder(user()).build();
    }

    private static void read(OctopusClient octopus) {
        read(octopus, CallStyle.BLOCKING);
    }

    private static void read(OctopusClient octopus, CallStyle style) {
        OctopusSpace space = octopus.space("Spaces-1");
        style.call(
                () -> space.projects().get("Projects-1"),
                () -> space.async().projects().get("Projects-1"));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theFirstCallSignsInAndTheNextOnesKeepTheSession(CallStyle style) {
        try (OctopusClient octopus = client()) {
            assertThat(server.requests()).isEmpty();
            read(octopus, style);
            read(octopus, style);

            assertThat(server.asked()).containsExactly(LOGIN, READ, READ);
            FakeOctopus.Asked login = server.requests().get(0);
            assertThat(RawJson.of(login.body()))
                    .isEqualTo(RawJson.of("{\"Username\":\"ada.keeper\",\"Password\":"
                            + RawJson.ofValue(PASSWORD).json() + ",\"State\":{\"UsingSecureConnection\":false}}"));
            assertThat(login.header("Cookie")).isNull();
            assertThat(login.header("X-Octopus-Csrf-Token")).isNull();
        }
    }

    @Test
    void whatChangesSomethingCarriesTheCsrfValueToo() {
        try (OctopusClient octopus = client()) {
            octopus.space("Spaces-1").projects().delete("Projects-1");

            assertThat(server.last().method()).isEqualTo("DELETE");
            assertThat(server.last().header("X-Octopus-Csrf-Token")).isEqualTo("csrf-1%7C=");
        }
    }

    @Test
    void aForgottenSessionIsReplacedOnce() {
        try (OctopusClient octopus = client()) {
            read(octopus);
            known = 0;
            server.forgetRequests();
            read(octopus);
            assertThat(server.asked()).containsExactly(READ, LOGIN, READ);

            server.doorkeeper = asked -> false;
            server.forgetRequests();
            assertThatThrownBy(() -> read(octopus)).isInstanceOf(UnauthenticatedException.class);
            assertThat(server.asked()).containsExactly(READ, LOGIN, READ);
        }
    }

    @Test
    void manyCallsAtOnceShareOneSignIn() {
        int count = 30;
        CountDownLatch calling = new CountDownLatch(count);
        server.on("POST", "/api/users/login", asked -> {
            await(calling);
            return signedIn();
        });
        try (OctopusClient octopus = client()) {
            OctopusSpace space = octopus.space("Spaces-1");
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                calls.add(space.async().projects().get("Projects-1"));
                calling.countDown();
            }
            calls.forEach(CallStyle::await);

            assertThat(server.asked().stream().filter(LOGIN::equals)).hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void aWrongPasswordIsToldAndNotTriedAgain(int status) {
        server.on(
                "POST",
                "/api/users/login",
                asked -> FakeOctopus.error(status, "Invalid username or password. You sent " + quoted(PASSWORD)));
        try (OctopusClient octopus = client()) {
            assertThatThrownBy(() -> read(octopus))
                    .isInstanceOf(status == 400 ? BadRequestException.class : UnauthenticatedException.class)
                    .hasMessageContaining("Invalid username or password. You sent ***")
                    .hasMessageNotContaining("invented-passw");
            assertThat(server.asked()).containsExactly(LOGIN);
        }
    }

    private static String quoted(String text) {
        return text.replace("\"", "\\\"");
    }

    /** Cookies of several servers on one host come together; a browser has them all. */
    @Test
    void ofSeveralServersCookiesTheOwnOnesAreTaken() {
        String other = "11111111-8a57-4c1e-9a64-2f6a0f6f9b11";
        server.on("POST", "/api/users/login", asked -> {
            known = 1;
            return user(
                    "Octopus-Csrf-Token_" + other + "=wrong",
                    "sticky=1",
                    "OctopusIdentificationToken_" + other + "=wrong",
                    CSRF + "=csrf-1%7C=",
                    SESSION + "=session-1");
        });
        try (OctopusClient octopus = client()) {
            read(octopus);
            read(octopus);
            assertThat(server.asked()).containsExactly(LOGIN, "GET /api", READ, READ);
            assertThat(server.requests().get(1).header("Cookie")).isNull();
        }
    }

    @Test
    void cookiesOfOtherServersAloneAreNoSession() {
        server.on(
                "POST",
                "/api/users/login",
                asked -> user("OctopusIdentificationToken_1=a", "OctopusIdentificationToken_2=b"));
        try (OctopusClient octopus = client()) {
            assertThatThrownBy(() -> read(octopus))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("a sign-in without the cookie " + SESSION);
        }
    }

    @Test
    void theOnlyCookieIsTakenWhateverItsEnd() {
        server.on(
                "POST",
                "/api/users/login",
                asked -> user("OctopusIdentificationToken=old-session", "Octopus-Csrf-Token=old-csrf"));
        server.doorkeeper = asked ->
                "OctopusIdentificationToken=old-session; Octopus-Csrf-Token=old-csrf".equals(asked.header("Cookie"));
        try (OctopusClient octopus = client()) {
            read(octopus);
            assertThat(server.asked()).containsExactly(LOGIN, READ);
        }
    }

    @Test
    void aServerWithoutCsrfCookieGetsNoCsrfHeader() {
        server.on("POST", "/api/users/login", asked -> user(SESSION + "=s"));
        server.doorkeeper = asked -> (SESSION + "=s").equals(asked.header("Cookie"));
        try (OctopusClient octopus = client()) {
            read(octopus);
            assertThat(server.last().header("X-Octopus-Csrf-Token")).isNull();
        }
    }

    @Test
    void aSignInWithoutCookiesIsAFailure() {
        server.on("POST", "/api/users/login", asked -> user(SESSION + "=; expires=Thu, 01 Jan 1970 00:00:00 GMT"));
        try (OctopusClient octopus = client()) {
            assertThatThrownBy(() -> read(octopus))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("without the cookie OctopusIdentificationToken");
        }
    }

    @Test
    void aCookieJarOfABroughtClientIsNeitherFilledNorAsked() {
        List<Cookie> saved = new ArrayList<>();
        CookieJar jar = new CookieJar() {
            @Override
            public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
                saved.addAll(cookies);
            }

            @Override
            public List<Cookie> loadForRequest(HttpUrl url) {
                return List.of(new Cookie.Builder()
                        .domain("localhost")
                        .name(SESSION)
                        .value("of-somebody-else")
                        .build());
            }
        };
        OkHttpClient own = new OkHttpClient.Builder().cookieJar(jar).build();
        try (OctopusClient octopus =
                server.clientBuilder(user()).httpClient(own).build()) {
            read(octopus);

            assertThat(saved).isEmpty();
            assertThat(server.requests().get(0).header("Cookie")).isNull();
        }
        own.connectionPool().evictAll();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void signingOutEndsTheSessionAndTheNextCallSignsInAgain(CallStyle style) {
        try (OctopusClient octopus = client()) {
            read(octopus);
            style.run(octopus::signOut, octopus::signOutAsync);
            assertThat(server.asked()).containsExactly(LOGIN, READ, LOGOUT);
            assertThat(server.last().header("X-Octopus-Csrf-Token")).isEqualTo("csrf-1%7C=");
            assertThat(known).isZero();

            read(octopus);
            assertThat(server.asked()).containsExactly(LOGIN, READ, LOGOUT, LOGIN, READ);
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void signingOutWithoutASessionSendsNothing(CallStyle style) {
        try (OctopusClient octopus = client();
                OctopusClient withKey = server.client()) {
            style.run(octopus::signOut, octopus::signOutAsync);
            style.run(withKey::signOut, withKey::signOutAsync);
            assertThat(server.requests()).isEmpty();

            read(octopus);
            octopus.signOut();
            octopus.signOut();
            assertThat(server.asked()).containsExactly(LOGIN, READ, LOGOUT);
        }
    }

    @Test
    void aSessionThatTheServerForgotIsSignedOutOf() {
        try (OctopusClient octopus = client()) {
            read(octopus);
            known = 0;
            octopus.signOut();
            octopus.signOut();
            assertThat(server.asked()).containsExactly(LOGIN, READ, LOGOUT);
        }
    }

    @Test
    void aSignOutThatFailsCanBeTriedAgain() {
        try (OctopusClient octopus = client()) {
            read(octopus);
            server.on("POST", "/api/users/logout", asked -> FakeOctopus.error(500, "Out of order."));
            assertThatThrownBy(octopus::signOut).isInstanceOf(ServerException.class);
            read(octopus);
            assertThatThrownBy(octopus::signOut).isInstanceOf(ServerException.class);

            assertThat(server.asked()).containsExactly(LOGIN, READ, LOGOUT, READ, LOGOUT);
        }
    }

    @Test
    void closingDoesNotSignOutNorWaitForASignOut() {
        CountDownLatch leaving = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        server.on("POST", "/api/users/logout", asked -> {
            leaving.countDown();
            await(over);
            return FakeOctopus.json(200, "{}");
        });
        OctopusClient octopus = client();
        read(octopus);
        octopus.close();
        assertThat(server.asked()).containsExactly(LOGIN, READ);

        OctopusClient second = client();
        read(second);
        CompletableFuture<?> signOut = second.signOutAsync();
        await(leaving);
        second.close();

        assertThatThrownBy(() -> CallStyle.await(signOut)).isInstanceOf(TransportException.class);
        over.countDown();
    }

    @Test
    void aClosedClientSaysSo() {
        OctopusClient octopus = client();
        read(octopus);
        octopus.close();
        assertThatThrownBy(octopus::signOut).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(octopus::signOutAsync).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eachClientHasItsOwnSession() {
        Credentials shared = user();
        try (FakeOctopus other = new FakeOctopus();
                OctopusClient first = server.clientBuilder(shared).build();
                OctopusClient second = other.clientBuilder(shared).build()) {
            other.put("/api/Spaces-1/projects", "Projects-1", FakeOctopus.TICKET_BOOTH);
            other.on("POST", "/api/users/login", asked -> user("OctopusIdentificationToken_2=other"));
            other.on("POST", "/api/users/logout", asked -> FakeOctopus.json(200, "{}"));
            other.doorkeeper = asked -> "OctopusIdentificationToken_2=other".equals(asked.header("Cookie"));
            read(first);
            read(second);
            read(first);
            second.signOut();
            read(first);

            assertThat(server.asked()).containsExactly(LOGIN, READ, READ, READ);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PATHS", "LINKS"})
    void itWorksUnderAPathAndByLinks(Routing routing) {
        try (FakeOctopus there = new FakeOctopus("/octo")) {
            letUsersIn(there);
            there.rootLink("SignIn", "/octo/api/users/login{?returnUrl}");
            try (OctopusClient octopus =
                    there.clientBuilder(user()).routing(routing).build()) {
                read(octopus);
                octopus.signOut();
                assertThat(there.asked()).contains(LOGIN, READ, LOGOUT);
            }
        }
    }

    @Test
    void noSecretIsShownAnywhere() {
        server.on(
                "GET",
                "/api/Spaces-1/projects/Projects-1",
                asked -> FakeOctopus.error(
                        500,
                        "You sent " + asked.header("Cookie") + " and " + asked.header("X-Octopus-Csrf-Token") + "."));
        String shown = Shown.by(() -> {
            try (OctopusClient octopus = client()) {
                read(octopus);
            }
        });

        assertThat(shown)
                .contains("You sent " + SESSION + "=***; " + CSRF + "=*** and ***.")
                .contains("\"Password\":\"***\"")
                .doesNotContain("invented-passw")
                .doesNotContain("session-1")
                .doesNotContain("csrf-1");
        assertThat(user()).hasToString("PasswordCredentials{ada.keeper}");
    }

    @Test
    void blanksAreRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OctopusCredentials.usernamePassword(" ", PASSWORD))
                .withMessage("username is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OctopusCredentials.usernamePassword("ada.keeper", ""))
                .withMessage("password is blank");
    }
}
