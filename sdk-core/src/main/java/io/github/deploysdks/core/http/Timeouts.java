package io.github.deploysdks.core.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How long an SDK waits, by kind of call. {@link Duration#ZERO} means for ever.
 *
 * <p>An ordinary call has a limit over all: connecting, redirects, retries and the waits between them included. A
 * transfer (upload, download, or another operation that takes its time) has none by default: it may take as long as
 * bytes keep coming.
 */
public final class Timeouts {
    private static final Duration MOST = Duration.ofMillis(Integer.MAX_VALUE);
    private static final Timeouts STANDARD = builder().build();

    private final Duration connect;
    private final Duration read;
    private final Duration write;
    private final Duration call;
    private final Duration transferRead;
    private final Duration transferCall;

    private Timeouts(Builder builder) {
        this.connect = builder.connect;
        this.read = builder.read;
        this.write = builder.write;
        this.call = builder.call;
        this.transferRead = builder.transferRead;
        this.transferCall = builder.transferCall;
    }

    /**
     * 10 seconds to connect, 30 seconds of silence while reading or writing, 2 minutes for an ordinary call; 5 minutes
     * of silence while reading a transfer's answer, no limit for a transfer over all.
     */
    public static Timeouts standard() {
        return STANDARD;
    }

    /** A builder that starts from the standard. */
    public static Builder builder() {
        return new Builder();
    }

    /** To establish a connection, TLS included. */
    public Duration connect() {
        return connect;
    }

    /** The longest silence while an ordinary call's answer is awaited or read. */
    public Duration read() {
        return read;
    }

    /** The longest stall while a request is written. */
    public Duration write() {
        return write;
    }

    /** An ordinary call from first to last. */
    public Duration call() {
        return call;
    }

    /** The longest silence while a transfer's answer is awaited or read. */
    public Duration transferRead() {
        return transferRead;
    }

    /** A transfer from first to last. */
    public Duration transferCall() {
        return transferCall;
    }

    /** Builds {@link Timeouts}. */
    public static final class Builder {
        private Duration connect = Duration.ofSeconds(10);
        private Duration read = Duration.ofSeconds(30);
        private Duration write = Duration.ofSeconds(30);
        private Duration call = Duration.ofMinutes(2);
        private Duration transferRead = Duration.ofMinutes(5);
        private Duration transferCall = Duration.ZERO;

        private Builder() {}

        /** See {@link Timeouts#connect()}. */
        public Builder connect(Duration connect) {
            this.connect = check("connect", connect);
            return this;
        }

        /** See {@link Timeouts#read()}. */
        public Builder read(Duration read) {
            this.read = check("read", read);
            return this;
        }

        /** See {@link Timeouts#write()}. */
        public Builder write(Duration write) {
            this.write = check("write", write);
            return this;
        }

        /** See {@link Timeouts#call()}. */
        public Builder call(Duration call) {
            this.call = check("call", call);
            return this;
        }

        /** See {@link Timeouts#transferRead()}. */
        public Builder transferRead(Duration transferRead) {
            this.transferRead = check("transferRead", transferRead);
            return this;
        }

        /** See {@link Timeouts#transferCall()}. */
        public Builder transferCall(Duration transferCall) {
            this.transferCall = check("transferCall", transferCall);
            return this;
        }

        /** The timeouts. */
        public Timeouts build() {
            return new Timeouts(this);
        }

        private static Duration check(String name, Duration value) {
            Objects.requireNonNull(value, name);
            if (value.isNegative() || value.compareTo(MOST) > 0) {
                throw new IllegalArgumentException(
                        "The timeout " + name + " is " + value + "; it must be from 0 to 24 days");
            }
            return value;
        }
    }
}
