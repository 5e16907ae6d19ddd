// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.model;

import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.internal.json.EnumIndex;
import io.github.deploysdks.core.internal.json.Scalar;
import io.github.deploysdks.core.json.OpenEnum;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a thing is doing.
 *
 * <p>An open set: a value that the SDK does not know is kept as it came.
 */
public final class State extends OpenEnum<String> {
    /** <code>Queued</code>: Waiting. */
    public static final State QUEUED = new State("Queued", Known.QUEUED);

    /** <code>TimedOut</code> */
    public static final State TIMED_OUT = new State("TimedOut", Known.TIMED_OUT);

    /** <code>in-progress</code> */
    public static final State IN_PROGRESS = new State("in-progress", Known.IN_PROGRESS);

    /** <code>a b</code> */
    public static final State A_B = new State("a b", Known.A_B);

    /** <code>100%</code> */
    public static final State HUNDRED_PERCENT = new State("100%", Known.HUNDRED_PERCENT);

    /** <code>class</code> */
    public static final State CLASS = new State("class", Known.CLASS);

    /** <code></code> */
    public static final State EMPTY = new State("", Known.EMPTY);

    /** <code>+1</code> */
    public static final State PLUS_ONE = new State("+1", Known.PLUS_ONE);

    private static final Map<String, State> BY_VALUE = EnumIndex.of(QUEUED, TIMED_OUT, IN_PROGRESS, A_B,
            HUNDRED_PERCENT, CLASS, EMPTY, PLUS_ONE);

    static final Scalar<State> SCALAR = Adapters.stringEnum(State::of);

    private final @Nullable Known known;

    private State(String value, @Nullable Known known) {
        super(value);
        this.known = known;
    }

    /** The constant of this value, or a new instance that holds it. */
    public static State of(String value) {
        State constant = BY_VALUE.get(value);
        return constant == null ? new State(value, null) : constant;
    }

    /** The constants that this SDK knows, in the order of the vendor's documentation. */
    public static List<State> values() {
        return List.copyOf(BY_VALUE.values());
    }

    /** For {@code switch}: the constant, or null if the SDK does not know the value. */
    public @Nullable Known known() {
        return known;
    }

    @Override
    public boolean isKnown() {
        return known != null;
    }

    /** The values that this SDK knows, for {@code switch}. */
    public enum Known {
        /** See {@link State#QUEUED}. */
        QUEUED,

        /** See {@link State#TIMED_OUT}. */
        TIMED_OUT,

        /** See {@link State#IN_PROGRESS}. */
        IN_PROGRESS,

        /** See {@link State#A_B}. */
        A_B,

        /** See {@link State#HUNDRED_PERCENT}. */
        HUNDRED_PERCENT,

        /** See {@link State#CLASS}. */
        CLASS,

        /** See {@link State#EMPTY}. */
        EMPTY,

        /** See {@link State#PLUS_ONE}. */
        PLUS_ONE
    }
}
