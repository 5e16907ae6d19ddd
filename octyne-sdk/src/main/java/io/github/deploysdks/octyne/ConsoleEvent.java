package io.github.deploysdks.octyne;

import java.time.Duration;

/** What a console tells, in the order in which it came about. */
sealed interface ConsoleEvent {
    /** The console is open for the first time. */
    record Opened() implements ConsoleEvent {}

    /** A line. */
    record Line(ConsoleLine line) implements ConsoleEvent {}

    /** So and so many lines are missing here: they did not fit the queue. */
    record Dropped(long count) implements ConsoleEvent {}

    /** The connection is lost. */
    record Reconnecting(Throwable cause, Duration delay) implements ConsoleEvent {}

    /** The connection is there again. */
    record Reconnected(ConsoleReconnection reconnection) implements ConsoleEvent {}

    /** The server complains. */
    record ServerError(String message) implements ConsoleEvent {}

    /** Nothing comes any more. */
    record Ended(ConsoleEnd end) implements ConsoleEvent {}
}
