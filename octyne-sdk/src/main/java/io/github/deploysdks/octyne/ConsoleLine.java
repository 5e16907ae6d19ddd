package io.github.deploysdks.octyne;

import java.time.Instant;
import java.util.Objects;

/** A line of a server's console. */
public final class ConsoleLine {
    /** When a line was said, as seen from the one who reads. */
    public enum Source {
        /** Before the console was opened; one of about 2500 lines that the node keeps. */
        HISTORY,
        /** While the connection was lost; told after the reconnect. */
        CATCH_UP,
        /** Just now. */
        LIVE
    }

    private final String text;
    private final Source source;
    private final Instant receivedAt;

    /** For the SDK, and for tests of those who use it. */
    public ConsoleLine(String text, Source source, Instant receivedAt) {
        this.text = Objects.requireNonNull(text, "text");
        this.source = Objects.requireNonNull(source, "source");
        this.receivedAt = Objects.requireNonNull(receivedAt, "receivedAt");
    }

    /** The line without its line feed; escape sequences for colours and the like are kept. */
    public String text() {
        return text;
    }

    /** The line without ANSI escape sequences: colours, cursor movements, window titles. */
    public String plain() {
        return Ansi.strip(text);
    }

    /** When it was said. */
    public Source source() {
        return source;
    }

    /** When it arrived, by the client's clock. The node tells no times. */
    public Instant receivedAt() {
        return receivedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConsoleLine line
                && text.equals(line.text)
                && source == line.source
                && receivedAt.equals(line.receivedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, source, receivedAt);
    }

    @Override
    public String toString() {
        return "ConsoleLine{" + source + " " + receivedAt + " " + text + "}";
    }
}
