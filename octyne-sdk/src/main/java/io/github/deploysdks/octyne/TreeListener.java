package io.github.deploysdks.octyne;

/** Hears how far the transfer of a folder is. Called on the thread that moves the bytes, so it should be quick. */
@FunctionalInterface
public interface TreeListener {
    /**
     * Some bytes went through, or a file is complete.
     *
     * @param path the file on the server
     * @param files how many files are complete
     * @param bytes how many bytes went through, over all files
     */
    void onProgress(String path, long files, long bytes);
}
