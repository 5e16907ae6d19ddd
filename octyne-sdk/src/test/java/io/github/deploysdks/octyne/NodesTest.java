package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.retry.RetryPolicy;
import java.io.IOException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several nodes that know the same tokens: a primary that logs in, and secondaries that do not. */
class NodesTest {
    private final MockWebServer primary = new MockWebServer();
    private final MockWebServer secondary = new MockWebServer();
    private volatile String token = "token-1";
    private OctyneClient octyne;

    @BeforeEach
    void start() throws IOException {
        primary.setDispatcher(dispatcher());
        secondary.setDispatcher(dispatcher());
        primary.start();
        secondary.start();
        octyne = OctyneClient.builder()
                .baseUrl(primary.url("/").toString())
                .login("admin", "correct horse")
                .retry(RetryPolicy.none())
                .build();
    }

    @AfterEach
    void stop() {
        octyne.close();
        primary.close();
        secondary.close();
    }

    private Dispatcher dispatcher() {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getTarget();
                if (path.startsWith("/login")) {
                    return new MockResponse.Builder()
                            .body("{\"token\": \"" + token + "\"}")
                            .build();
                }
                if (!token.equals(request.getHeaders().get("Authorization"))) {
                    return new MockResponse.Builder()
                            .code(401)
                            .body("{\"error\": \"You are not authenticated to access this resource!\"}")
                            .build();
                }
                return new MockResponse.Builder()
                        .body(path.startsWith("/ott") ? "{\"ticket\": \"zKlATA==\"}" : "{\"servers\": {\"a\": 1}}")
                        .build();
            }
        };
    }

    private static String target(MockWebServer server) throws InterruptedException {
        return server.takeRequest().getTarget();
    }

    @Test
    void thePrimaryLogsInAndTheTokenGoesToAllNodes() throws Exception {
        OctyneClient other = octyne.node(secondary.url("/").toString());

        other.servers().list();
        octyne.servers().list();

        assertThat(target(primary)).isEqualTo("/login");
        assertThat(target(primary)).isEqualTo("/servers");
        assertThat(target(secondary)).isEqualTo("/servers");
        assertThat(secondary.getRequestCount()).isOne();
    }

    @Test
    void aTokenThatASecondaryRefusesIsRenewedOnThePrimary() throws Exception {
        OctyneClient other = octyne.node(secondary.url("/").toString());
        other.servers().list();
        token = "token-2";

        other.servers().list();

        assertThat(target(primary)).isEqualTo("/login");
        assertThat(target(primary)).isEqualTo("/login");
        assertThat(secondary.getRequestCount()).isEqualTo(3);
    }

    @Test
    void ticketsAreMadeByTheNodeTheyAreFor() throws Exception {
        OctyneClient other = octyne.node(secondary.url("/").toString());

        assertThat(other.authentication().createTicket().ticket()).isEqualTo("zKlATA==");

        assertThat(target(secondary)).isEqualTo("/ott");
    }

    @Test
    void aGivenTokenGoesToAllNodesToo() throws Exception {
        try (OctyneClient given = OctyneClient.builder()
                .baseUrl(primary.url("/").toString())
                .token("token-1")
                .build()) {
            given.node(secondary.url("/").toString()).servers().list();
        }
        assertThat(primary.getRequestCount()).isZero();
        assertThat(secondary.takeRequest().getHeaders().get("Authorization")).isEqualTo("token-1");
    }

    @Test
    void closingThePrimaryClosesTheOthersAndNotTheOtherWayRound() {
        OctyneClient one = octyne.node(secondary.url("/").toString());
        OctyneClient two = octyne.node(secondary.url("/").toString());
        two.servers().list();

        one.close();
        octyne.servers().list();
        two.servers().list();
        octyne.close();

        assertThatThrownBy(() -> one.servers().list()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> two.servers().list()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> octyne.node("http://127.0.0.1:1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNodesUrlIsCheckedAtOnce() {
        assertThatThrownBy(() -> octyne.node("no url")).isInstanceOf(IllegalArgumentException.class);
    }
}
