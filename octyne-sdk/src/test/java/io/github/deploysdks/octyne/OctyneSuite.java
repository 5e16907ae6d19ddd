package io.github.deploysdks.octyne;

import io.github.deploysdks.core.retry.Cancellation;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.retry.Sleeper;
import io.github.deploysdks.core.testing.FakeClock;
import io.github.deploysdks.octyne.fake.FakeOctyne;
import io.github.deploysdks.octyne.model.FileEntry;
import io.github.deploysdks.octyne.model.ServerOperation;
import io.github.deploysdks.octyne.model.ServerState;
import io.github.deploysdks.octyne.model.ServerStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Behaviour against a server that has the three servers of {@link FakeOctyne}: a fake one for each test, or a real one, see
 * {@link TestNode}. Each test begins with {@code cat} and {@code trap} running and the folder of {@code files} empty.
 */
abstract class OctyneSuite {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int POLLS = 200;
    private static final Duration SETTLE = Duration.ofMillis(1_500);

    /** The fake server's clock; the real one has its own. */
    final FakeClock clock = new FakeClock();

    TestNode node;
    OctyneClient octyne;

    @BeforeEach
    final void start() throws InterruptedException {
        node = TestNode.start(clock);
        octyne = login().build();
        if (node.isReal()) {
            tidyUp();
        }
    }

    @AfterEach
    final void stop() {
        octyne.close();
        node.close();
    }

    private void tidyUp() throws InterruptedException {
        for (FileEntry entry : files().files().list("").contents()) {
            files().files().delete(entry.name());
        }
        for (String name : new String[] {"cat", "trap"}) {
            OctyneServer server = octyne.server(name);
            if (!server.control().status().status().equals(ServerState.RUNNING)) {
                server.control().perform(ServerOperation.START);
            }
        }
    }

    /**
     * A client's builder, for a user who may log in. Failures are not repeated. Waits do not wait, but move the fake server's
     * clock on; with a real one they take their time.
     */
    final OctyneClient.Builder login() {
        return OctyneClient.builder()
                .baseUrl(node.url())
                .login(node.username(), node.password())
                .retry(RetryPolicy.none())
                .clock(node.isReal() ? Clock.systemUTC() : clock)
                .sleeper(node.isReal() ? Sleeper.system() : (duration, cancellation) -> clock.advance(duration));
    }

    /** The server for tests of files; it does not run. */
    final OctyneServer files() {
        return octyne.server("files");
    }

    /** The fake's switches; a test that asks for them is skipped against a real server. */
    final FakeOctyne fake() {
        return node.fake();
    }

    /** Asks for a server's state until it is as wanted, at most ten seconds. */
    final ServerStatus await(OctyneServer server, Predicate<ServerStatus> wanted) throws InterruptedException {
        ServerStatus status = server.control().status();
        for (int i = 0; i < POLLS && !wanted.test(status); i++) {
            if (node.isReal()) {
                Sleeper.system().sleep(POLL, new Cancellation());
            }
            status = server.control().status();
        }
        return status;
    }

    /** Waits until logins know what changed in the accounts. */
    final void settleAccounts() throws InterruptedException {
        if (node.isReal()) {
            Sleeper.system().sleep(SETTLE, new Cancellation());
        } else {
            clock.advance(SETTLE);
        }
    }
}
