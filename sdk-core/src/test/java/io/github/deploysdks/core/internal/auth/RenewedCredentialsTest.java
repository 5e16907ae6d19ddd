package io.github.deploysdks.core.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.testing.FakeClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One attempt for all who wait, at the right time, and no failure that sticks. */
@Timeout(30)
class RenewedCredentialsTest {
    private static final Operation LOGIN =
            Operation.builder("test", "login", "POST", "/login").build();

    private final FakeClock clock = new FakeClock();
    private final AtomicInteger attempts = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    private Grant next() {
        return Grant.untilRejected(Authorization.header("X-Key", "key-" + attempts.incrementAndGet()));
    }

    private RenewedCredentials from(Supplier<Grant> source) {
        return new RenewedCredentials(LOGIN, clock, source);
    }

    private static String key(Authorization authorization) {
        return authorization.headers().get("X-Key");
    }

    /** Says that it has begun, and waits. */
    private void hold() {
        begun.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A thread that asks, and what it gets. */
    private record Asking(Thread thread, FutureTask<Authorization> answer) {
        static Asking start(RenewedCredentials credentials) {
            FutureTask<Authorization> answer = new FutureTask<>(credentials::authorize);
            Thread thread = new Thread(answer);
            thread.start();
            return new Asking(thread, answer);
        }

        Asking whenItWaits() {
            while (thread.getState() != Thread.State.WAITING) {
                assertThat(Thread.currentThread().isInterrupted())
                        .as("time is up")
                        .isFalse();
                Thread.onSpinWait();
            }
            return this;
        }

        Authorization get() throws Exception {
            return answer.get(30, TimeUnit.SECONDS);
        }
    }

    private static List<Asking> waiting(RenewedCredentials credentials, int count) {
        List<Asking> asking = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            asking.add(Asking.start(credentials));
        }
        asking.forEach(Asking::whenItWaits);
        return asking;
    }

    @Test
    void nothingIsAskedBeforeItIsNeeded() {
        RenewedCredentials credentials = from(this::next);

        assertThat(credentials.current()).isNull();
        assertThat(attempts).hasValue(0);
    }

    @Test
    void whatWasGivenIsKept() {
        RenewedCredentials credentials = from(this::next);

        Authorization first = credentials.authorize();
        clock.advance(Duration.ofDays(1_000));

        assertThat(credentials.authorize()).isSameAs(first).isSameAs(credentials.current());
        assertThat(attempts).hasValue(1);
    }

    @Test
    void itIsReplacedWhenItsTimeIsUp() {
        RenewedCredentials credentials =
                from(() -> new Grant(next().authorization(), clock.instant().plusSeconds(60)));

        assertThat(key(credentials.authorize())).isEqualTo("key-1");
        clock.advance(Duration.ofSeconds(59));
        assertThat(key(credentials.authorize())).isEqualTo("key-1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(key(credentials.authorize())).isEqualTo("key-2");
    }

    @Test
    void whatIsNeverGoodIsUsedByWhoGotIt() {
        RenewedCredentials credentials = from(() -> new Grant(next().authorization(), clock.instant()));

        assertThat(key(credentials.authorize())).isEqualTo("key-1");
        assertThat(key(credentials.authorize())).isEqualTo("key-2");
    }

    @Test
    void aRejectedOneIsReplacedButNotItsSuccessor() {
        RenewedCredentials credentials = from(this::next);
        Authorization first = credentials.authorize();

        assertThat(credentials.rejected(first)).isTrue();
        assertThat(credentials.current()).isNull();
        Authorization second = credentials.authorize();
        assertThat(credentials.rejected(first))
                .as("another try, with the second")
                .isTrue();

        assertThat(credentials.authorize()).isSameAs(second);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void aHundredThreadsShareOneAttempt() throws Exception {
        RenewedCredentials credentials = from(() -> {
            hold();
            return next();
        });
        List<Asking> asking = waiting(credentials, 100);

        go.countDown();

        for (Asking one : asking) {
            assertThat(key(one.get())).isEqualTo("key-1");
        }
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aFailureIsSharedAndNotRemembered() throws Exception {
        IllegalStateException away = new IllegalStateException("away");
        RenewedCredentials credentials = from(() -> {
            if (begun.getCount() == 0) {
                return next();
            }
            hold();
            throw away;
        });
        List<Asking> asking = waiting(credentials, 5);

        go.countDown();

        for (Asking one : asking) {
            assertThatThrownBy(one::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isSameAs(away);
        }
        assertThat(key(credentials.authorize())).isEqualTo("key-1");
    }

    @Test
    void anErrorIsSharedToo() throws Exception {
        LinkageError broken = new LinkageError("broken");
        RenewedCredentials credentials = from(() -> {
            hold();
            throw broken;
        });
        List<Asking> asking = waiting(credentials, 2);

        go.countDown();

        for (Asking one : asking) {
            assertThatThrownBy(one::get).cause().isSameAs(broken);
        }
    }

    /** As Kotlin does it. */
    @Test
    void aCheckedExceptionThatNobodyDeclaredLetsNobodyWaitForEver() throws Exception {
        RenewedCredentials credentials = from(() -> {
            hold();
            RenewedCredentialsTest.<RuntimeException>fling(new IOException("unplugged"));
            return next();
        });
        List<Asking> asking = waiting(credentials, 2);

        go.countDown();

        for (Asking one : asking) {
            assertThatThrownBy(one::get).rootCause().hasMessage("unplugged");
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fling(Throwable checked) throws E {
        throw (E) checked;
    }

    @Test
    void whoIsInterruptedWhileWaitingLeavesAlone() throws Exception {
        RenewedCredentials credentials = from(() -> {
            hold();
            return next();
        });
        Asking maker = Asking.start(credentials).whenItWaits();
        Asking impatient = Asking.start(credentials).whenItWaits();
        Asking patient = Asking.start(credentials).whenItWaits();

        impatient.thread().interrupt();

        assertThatThrownBy(impatient::get)
                .cause()
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.reason()).isEqualTo(TransportException.Reason.INTERRUPTED))
                .hasMessageContaining("test login");
        go.countDown();
        assertThat(key(maker.get())).isEqualTo("key-1");
        assertThat(key(patient.get())).isEqualTo("key-1");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void theInterruptFlagIsKept() {
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        RenewedCredentials credentials = from(() -> {
            hold();
            return next();
        });
        Asking maker = Asking.start(credentials).whenItWaits();
        Thread waiter = new Thread(() -> {
            assertThatThrownBy(credentials::authorize).isInstanceOf(TransportException.class);
            flag.complete(Thread.currentThread().isInterrupted());
        });
        waiter.start();
        waiter.interrupt();

        assertThat(flag.join()).isTrue();
        assertThat(maker.thread().isAlive()).isTrue();
        go.countDown();
    }

    @Test
    void whenTheOneThatAsksIsInterruptedAnotherOneTakesOver() throws Exception {
        RenewedCredentials credentials = from(() -> {
            if (begun.getCount() > 0) {
                hold();
            }
            return next();
        });
        Asking maker = Asking.start(credentials).whenItWaits();
        begun.await();
        List<Asking> others = waiting(credentials, 5);

        maker.thread().interrupt();

        assertThatThrownBy(maker::get).cause().hasMessage("interrupted");
        for (Asking one : others) {
            assertThat(key(one.get())).isEqualTo("key-1");
        }
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aSourceThatNeedsItselfIsToldSo() {
        List<RenewedCredentials> self = new ArrayList<>();
        self.add(from(() -> {
            self.get(0).authorize();
            return next();
        }));

        assertThatIllegalStateException()
                .isThrownBy(() -> self.get(0).authorize())
                .withMessageContaining("test login")
                .withMessageContaining("a client of its own");
    }

    @Test
    void itShowsNoSecret() {
        RenewedCredentials credentials = from(this::next);
        credentials.authorize();

        assertThat(credentials.toString()).isEqualTo("RenewedCredentials{test login}");
    }
}
