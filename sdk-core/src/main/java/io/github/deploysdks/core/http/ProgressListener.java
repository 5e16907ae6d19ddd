package io.github.deploysdks.core.http;

/** Hears how far an upload or download is. Called on the thread that moves the bytes, so it should be quick. */
@FunctionalInterface
public interface ProgressListener {
    /** The total is not known. */
    long UNKNOWN = -1;

    /**
     * Some bytes went through.
     *
     * @param transferred bytes so far; an upload that is tried again starts over at 0
     * @param total bytes in all, or {@link #UNKNOWN}
     */
    void onProgress(long transferred, long total);
}
