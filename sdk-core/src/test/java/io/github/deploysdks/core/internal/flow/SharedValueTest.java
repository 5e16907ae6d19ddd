package io.github.deploysdks.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.WaitException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A value that many ask for and one fetches. */
@Timeout(30)
class SharedValueTest {
    private final AtomicInteger fetches = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private SharedValue<String> value(Supplier<String> source) {
        return new SharedValue<>("test fetch", source);
    }

    /** The first fetch waits until it is released, and then gives what the outcome does; the later ones give their number. */
    private SharedValue<String> slow(Supplier<String> outcome) {
        return value(() -> {
            int number = fetches.incrementAndGet();
            if (number > 1) {
                return "value " + number;
            }
            begun.countDown();
            await(released);
            return outcome.get();
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Asking {
        private final CompletableFuture<String> answer = new CompletableFuture<>();
        private final Thread thread;

        Asking(SharedValue<String> value) {
            thread = new Thread(() -> {
                try {
                    answer.complete(value.get());
                } catch (RuntimeException | Error e) {
                    answer.completeExceptionally(e);
                }
            });
            thread.start();
        }

        /** Returns when the thread waits for the one that fetches. */
        Asking waiting() {
            while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
                Thread.onSpinWait();
            }
            return this;
        }
    }

    @Test
    void isFetchedOnceHoweverManyAsk() {
        SharedValue<String> value = slow(() -> "value");
        Asking first = new Asking(value);
        await(begun);
        List<Asking> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            others.add(new Asking(value).waiting());
        }
        released.countDown();

        assertThat(first.answer.join()).isEqualTo("value");
        assertThat(others).allSatisfy(other -> assertThat(other.answer.join()).isEqualTo("value"));
        assertThat(value.get()).isEqualTo("value");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aFailureIsThatOfAllWhoWaitAndIsNotKept() {
        IllegalStateException failure = new IllegalStateException("out of order");
        SharedValue<String> value = slow(() -> {
            throw failure;
        });
        Asking first = new Asking(value);
        await(begun);
        Asking second = new Asking(value).waiting();
        released.countDown();

        assertThatThrownBy(first.answer::join).hasCause(failure);
        assertThatThrownBy(second.answer::join).hasCause(failure);
        assertThat(value.peek()).isNull();
        assertThat(value.get()).isEqualTo("value 2");
    }

    @Test
    void anErrorIsPassedOnToo() {
        StackOverflowError failure = new StackOverflowError();
        SharedValue<String> value = slow(() -> {
            throw failure;
        });
        Asking first = new Asking(value);
        await(begun);
        Asking second = new Asking(value).waiting();
        released.countDown();

        assertThatThrownBy(first.answer::join).hasCause(failure);
        assertThatThrownBy(second.answer::join).hasCause(failure);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERRUPTED", "CANCELLED"})
    void whoGivesUpFetchingDoesNotFailThoseWhoWait(TransportException.Reason reason) {
        TransportException gaveUp =
                new TransportException("test fetch", reason, "GET", "http://localhost/", "given up", null);
        SharedValue<String> value = slow(() -> {
            throw gaveUp;
        });
        Asking first = new Asking(value);
        await(begun);
        Asking second = new Asking(value).waiting();
        released.countDown();

        assertThatThrownBy(first.answer::join).hasCause(gaveUp);
        assertThat(second.answer.join()).isEqualTo("value 2");
    }

    @Test
    void whoIsInterruptedWaitsNoLongerAndTheOthersDo() {
        SharedValue<String> value = slow(() -> "value");
        Asking first = new Asking(value);
        await(begun);
        Asking second = new Asking(value).waiting();
        second.thread.interrupt();

        assertThatThrownBy(second.answer::join)
                .cause()
                .isInstanceOfSatisfying(
                        WaitException.class, e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.INTERRUPTED));
        released.countDown();
        assertThat(first.answer.join()).isEqualTo("value");
    }

    @Test
    void whatIsForgottenWhileItIsFetchedIsFetchedAgain() {
        SharedValue<String> value = slow(() -> "old");
        Asking first = new Asking(value);
        await(begun);
        value.forget();
        assertThat(value.get()).isEqualTo("value 2");
        released.countDown();

        assertThat(first.answer.join()).isEqualTo("old");
        assertThat(value.get()).isEqualTo("value 2");
    }

    @Test
    void aValueIsForgottenOnlyOnceByThoseWhoFindItStale() {
        SharedValue<String> value = value(() -> "value " + fetches.incrementAndGet());
        String stale = value.get();
        value.forget(stale);
        String fresh = value.get();
        value.forget(stale);

        assertThat(value.peek()).isSameAs(fresh).isEqualTo("value 2");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void peekingFetchesNothing() {
        SharedValue<String> value = value(() -> "value");
        assertThat(value.peek()).isNull();
        String got = value.get();
        assertThat(value.peek()).isSameAs(got);
    }
}
