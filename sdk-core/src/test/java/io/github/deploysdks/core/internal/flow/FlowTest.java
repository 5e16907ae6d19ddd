package io.github.deploysdks.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.retry.Cancellation;
import io.github.deploysdks.core.retry.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waiting with a deadline, and running in the background. */
class FlowTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };
    private final List<Duration> slept = new ArrayList<>();
    private final Cancellation closing = new Cancellation();
    private final Sleeper sleeper = (duration, cancellation) -> {
        slept.add(duration);
        now.updateAndGet(instant -> instant.plus(duration));
    };
    private final Pacer pacer = new Pacer(clock, sleeper, closing);

    @Nested
    class Pacing {
        @Test
        void anAnswerEndsTheWait() {
            AtomicInteger asked = new AtomicInteger();

            String answer = pacer.until(
                    "octyne stop",
                    Duration.ofSeconds(2),
                    pacer.deadline(Duration.ofSeconds(10)),
                    () -> asked.incrementAndGet() < 3 ? null : "there",
                    () -> "it is not there");

            assertThat(answer).isEqualTo("there");
            assertThat(slept).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
        }

        @Test
        void theLastPauseIsCutShortAndFollowedByALastQuestion() {
            AtomicInteger asked = new AtomicInteger();

            assertThatThrownBy(() -> pacer.<String>until(
                            "octyne stop",
                            Duration.ofSeconds(4),
                            pacer.deadline(Duration.ofSeconds(10)),
                            () -> {
                                asked.incrementAndGet();
                                return null;
                            },
                            () -> "it is not there"))
                    .isInstanceOfSatisfying(WaitException.class, e -> {
                        assertThat(e.reason()).isEqualTo(WaitException.Reason.DEADLINE);
                        assertThat(e.operation()).isEqualTo("octyne stop");
                    })
                    .hasMessage("octyne stop: it is not there after 10s");
            assertThat(slept).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(4), Duration.ofSeconds(2));
            assertThat(asked).hasValue(4);
        }

        @Test
        void aClosedClientEndsThePause() {
            closing.cancel();

            assertThatThrownBy(() -> pacer.pause("octyne stop", Duration.ofSeconds(1)))
                    .isInstanceOfSatisfying(
                            WaitException.class, e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.CLOSED));
        }

        @Test
        void anInterruptionEndsThePauseAndStays() {
            Pacer interrupted = new Pacer(
                    clock,
                    (duration, cancellation) -> {
                        throw new InterruptedException();
                    },
                    closing);

            assertThatThrownBy(() -> interrupted.pause("octyne stop", Duration.ofSeconds(1)))
                    .isInstanceOfSatisfying(
                            WaitException.class,
                            e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.INTERRUPTED));
            assertThat(Thread.interrupted()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"PT1M30S, 1m 30s", "PT10S, 10s", "PT2H, 2h", "PT0.5S, 0.5s", "PT26H1M, 26h 1m"})
        void durationsAreReadable(Duration duration, String text) {
            assertThat(Pacer.readable(duration)).isEqualTo(text);
        }

        @Test
        void aDeadlineIsPositiveAndMayBeFarOff() {
            assertThatThrownBy(() -> pacer.deadline(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> pacer.deadline(Duration.ofSeconds(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(pacer.deadline(Duration.ofSeconds(Long.MAX_VALUE)).isOver())
                    .isFalse();
        }

        @Test
        void aDeadlineThatIsOverStaysOver() {
            Deadline deadline = pacer.deadline(Duration.ofSeconds(5));
            now.updateAndGet(instant -> instant.plusSeconds(7));

            assertThat(deadline.isOver()).isTrue();
            assertThat(deadline.remaining()).isZero();
            assertThat(deadline.limit()).isEqualTo(Duration.ofSeconds(5));
        }
    }

    @Nested
    class InTheBackground {
        private final Background background = new Background("flow-test");

        @Test
        void aFlowRunsOnAThreadOfItsOwn() {
            AtomicReference<@Nullable String> thread = new AtomicReference<>();

            String value = background
                    .run(() -> {
                        thread.set(Thread.currentThread().getName());
                        return "done";
                    })
                    .join();

            assertThat(value).isEqualTo("done");
            assertThat(thread.get()).startsWith("flow-test-");
            background.close();
        }

        @Test
        void whatAFlowThrowsTheFutureFailsWith() {
            IllegalStateException failure = new IllegalStateException("no");

            CompletableFuture<String> future = background.run(() -> {
                throw failure;
            });

            assertThatThrownBy(future::join).cause().isSameAs(failure);
            background.close();
        }

        @Test
        void cancellingInterruptsTheFlow() throws InterruptedException {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            CompletableFuture<@Nullable Void> future = background.run(() -> block(started, interrupted));
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

            future.cancel(true);

            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
            background.close();
        }

        @Test
        void closingInterruptsWhatIsUnderWayAndRefusesTheRest() throws InterruptedException {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            var unused = background.run(() -> block(started, interrupted));
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

            background.close();

            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> background.run(() -> "late"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("This client is closed");
        }

        @Test
        void whatNobodyWantsAnyMoreIsClosed() throws InterruptedException {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            CountDownLatch closed = new CountDownLatch(1);
            CompletableFuture<AutoCloseable> future = background.run(() -> {
                started.countDown();
                awaitUninterruptibly(goOn);
                return closed::countDown;
            });
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

            future.cancel(true);
            goOn.countDown();

            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
            background.close();
        }

        /** As a read from a socket does not. */
        @Test
        void whatHearsNoInterruptIsEndedOtherwise() throws InterruptedException {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch socket = new CountDownLatch(1);
            AtomicReference<@Nullable Thread> deaf = new AtomicReference<>();
            Background listening = new Background("flow-test", thread -> {
                assertThat(thread).isSameAs(deaf.get());
                socket.countDown();
            });
            CompletableFuture<@Nullable Void> future = listening.run(() -> {
                deaf.set(Thread.currentThread());
                started.countDown();
                awaitUninterruptibly(socket);
            });
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

            future.cancel(true);

            assertThat(socket.await(10, TimeUnit.SECONDS)).isTrue();
            listening.close();
        }

        @Test
        void aQuestionIsGivenUpWithTheThreadThatWaitsForIt() throws InterruptedException {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
            Thread waiting = new Thread(() -> {
                try {
                    String unused = background.interruptibly("fake flow", () -> {
                        block(started, interrupted);
                        return "late";
                    });
                } catch (WaitException e) {
                    thrown.set(Thread.currentThread().isInterrupted() ? e : null);
                }
            });
            waiting.start();
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

            waiting.interrupt();
            waiting.join(10_000);

            assertThat(thrown.get())
                    .isInstanceOfSatisfying(
                            WaitException.class,
                            e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.INTERRUPTED));
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
            background.close();
        }

        @Test
        void aQuestionFailsAsItDoes() {
            IllegalStateException failure = new IllegalStateException("no");
            assertThat(background.interruptibly("fake flow", () -> "yes")).isEqualTo("yes");
            assertThatThrownBy(() -> background.interruptibly("fake flow", () -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
            background.close();
        }

        private void block(CountDownLatch started, CountDownLatch interrupted) {
            started.countDown();
            try {
                var unused = new CountDownLatch(1).await(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        }

        private void awaitUninterruptibly(CountDownLatch latch) {
            boolean done = false;
            while (!done) {
                try {
                    done = latch.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    // The flow does not listen.
                }
            }
        }
    }
}
