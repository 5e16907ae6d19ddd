package io.github.deploysdks.divio;

import io.github.deploysdks.core.retry.Sleeper;
import io.github.deploysdks.core.testing.FakeClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;

/** A server whose answers change from one question to the next, and time that passes as soon as somebody waits for it. */
abstract class DivioFlowSuite {
    static final String ENV = "ijlxykfnf5g33lrrekkyrgjwbm";
    static final String DEPLOYMENTS = "/apps/v3/deployments/";

    final FakeDivio fake = new FakeDivio();
    final FakeClock clock = new FakeClock();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final Sleeper sleeper = (duration, cancellation) -> {
        pauses.add(duration);
        clock.advance(duration);
    };
    final DivioClient divio = fake.clientBuilder().clock(clock).sleeper(sleeper).build();

    @AfterEach
    void close() {
        divio.close();
        fake.close();
    }

    /** Has questions answered one after the other; the last answer stays. */
    final void answers(String method, String path, MockResponse... answers) {
        Deque<MockResponse> left = new ArrayDeque<>(Arrays.asList(answers));
        fake.on(method, path, asked -> left.size() > 1 ? left.removeFirst() : left.getFirst());
    }

    static MockResponse ok(String json) {
        return FakeDivio.json(200, json.replace('\'', '"'));
    }

    static Function<FakeDivio.Asked, MockResponse> always(MockResponse response) {
        return asked -> response;
    }

    /** How often something was asked, by method and path, whatever the query. */
    final long count(String methodAndPath) {
        return fake.asked().stream()
                .filter(line -> line.split("\\?", 2)[0].equals(methodAndPath))
                .count();
    }
}
