package io.github.deploysdks.octyne;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An open console, asynchronous. Made by {@link ConsoleSession#async}. Conditions are asked on threads of the client; waits end
 * when their future is cancelled.
 */
public final class ConsoleSessionAsync {
    private final ConsoleSession session;

    ConsoleSessionAsync(ConsoleSession session) {
        this.session = session;
    }

    /** As {@link ConsoleSession#send}. */
    public CompletableFuture<@Nullable Void> send(String command) {
        return session.engine().inBackground(() -> {
            session.send(command);
            return null;
        });
    }

    /** As {@link ConsoleSession#sendAndAwait(String, Predicate, Duration)}. */
    public CompletableFuture<ConsoleLine> sendAndAwait(
            String command, Predicate<? super ConsoleLine> wanted, Duration timeout) {
        return session.engine().inBackground(() -> session.sendAndAwait(command, wanted, timeout));
    }

    /** As {@link ConsoleSession#sendAndAwait(String, Pattern, Duration)}. */
    public CompletableFuture<ConsoleLine> sendAndAwait(String command, Pattern wanted, Duration timeout) {
        return session.engine().inBackground(() -> session.sendAndAwait(command, wanted, timeout));
    }

    /** As {@link ConsoleSession#awaitLine(Predicate, Duration)}; lines count from this call on. */
    public CompletableFuture<ConsoleLine> awaitLine(Predicate<? super ConsoleLine> wanted, Duration timeout) {
        return await(wanted, "such line", timeout);
    }

    /** As {@link ConsoleSession#awaitLine(Pattern, Duration)}; lines count from this call on. */
    public CompletableFuture<ConsoleLine> awaitLine(Pattern wanted, Duration timeout) {
        return await(ConsoleSession.matching(wanted), ConsoleSession.line(wanted), timeout);
    }

    private CompletableFuture<ConsoleLine> await(Predicate<? super ConsoleLine> wanted, String what, Duration timeout) {
        ConsoleQueue tap;
        try {
            tap = session.tap("octyne awaitLine", timeout);
        } catch (ConsoleException e) {
            return CompletableFuture.failedFuture(e);
        }
        Supplier<ConsoleLine> wait = () -> session.await(tap, wanted, what, timeout);
        CompletableFuture<ConsoleLine> line = session.engine().inBackground(wait);
        // A wait that is cancelled before it has begun does not clear up after itself.
        var unused = line.whenComplete((value, failure) -> session.engine().untap(tap));
        return line;
    }

    @Override
    public String toString() {
        return "ConsoleSessionAsync{" + session + "}";
    }
}
