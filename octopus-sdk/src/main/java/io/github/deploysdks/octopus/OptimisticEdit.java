package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.internal.flow.Pacer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Changes what the server only takes back in the version that it gave out: reads, edits and writes, and again from the start
 * when somebody else has written in between.
 */
final class OptimisticEdit {
    /** Ten editors at a time all come through; who still finds no gap then is not alone with bad luck. */
    static final int ATTEMPTS = 10;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /**
     * How servers say it, all with status 400 or 409: variables, processes and newer tenant variables in one wording with two
     * reasons, documents with a row version in another.
     */
    private static final List<String> STALE = List.of(
            "another user has made changes",
            "scopes changed while you were editing",
            "because submitted data was out of date");

    private final Pacer pacer;
    private final String flow;

    /** @param flow names the flow in what is thrown when a wait ends early */
    OptimisticEdit(Pacer pacer, String flow) {
        this.pacer = pacer;
        this.flow = flow;
    }

    /**
     * Runs the edit.
     *
     * @param write gives what is there now
     * @return what {@code write} gave; what was read if the editor changed nothing, in which case nothing was written
     * @throws StaleVersionException if the server has called every attempt stale
     */
    <T> T run(Supplier<T> read, UnaryOperator<T> editor, UnaryOperator<T> write) {
        Objects.requireNonNull(editor, "editor");
        for (int attempt = 1; ; attempt++) {
            T before = read.get();
            T after = Objects.requireNonNull(editor.apply(before), "the editor gave null");
            if (after.equals(before)) {
                return before;
            }
            try {
                return write.apply(after);
            } catch (BadRequestException | ConflictException refusal) {
                if (!isStale(refusal) && !(isMasked(refusal) && !read.get().equals(before))) {
                    throw refusal;
                }
                if (attempt == ATTEMPTS) {
                    throw new StaleVersionException(refusal, attempt);
                }
            }
            pacer.pause(flow, pause(attempt));
        }
    }

    private static boolean isStale(ApiException refusal) {
        return said(refusal).anyMatch(text -> STALE.stream().anyMatch(text::contains));
    }

    /** Whether a secret was taken out of what the server says, which may have been a word of it. The state tells then. */
    private static boolean isMasked(ApiException refusal) {
        return said(refusal).anyMatch(text -> text.contains("***"));
    }

    private static Stream<String> said(ApiException refusal) {
        return Stream.concat(Stream.ofNullable(refusal.error().message()), refusal.error().errors().stream())
                .map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** Doubles, up to a limit; at random within its upper half, so that those who met once do not meet again. */
    private static Duration pause(int attempt) {
        long most = Math.min(FIRST_PAUSE.toMillis() << (attempt - 1), LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }
}
