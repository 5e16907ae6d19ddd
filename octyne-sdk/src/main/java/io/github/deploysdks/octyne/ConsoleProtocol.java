package io.github.deploysdks.octyne;

/** The protocols that consoles speak. */
public enum ConsoleProtocol {
    /** Bare lines both ways, of Octyne 1.0: nothing is confirmed, and settings are not told. */
    V1,
    /** JSON messages, since Octyne 1.1: {@code console-v2}. */
    V2
}
