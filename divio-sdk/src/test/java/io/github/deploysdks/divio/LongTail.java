package io.github.deploysdks.divio;

import io.github.deploysdks.divio.model.LogEntry;

/** Follows a log for so many lines; run in a small JVM of its own. */
final class LongTail {
    private LongTail() {}

    /** Arguments: the API's URL, a token, the environment, how many lines. */
    public static void main(String[] args) throws InterruptedException {
        long lines = 0;
        long characters = 0;
        int wanted = Integer.parseInt(args[3]);
        try (DivioClient divio =
                        DivioClient.builder().baseUrl(args[0]).token(args[1]).build();
                LogTail tail = divio.environments().tail(args[2])) {
            for (LogEntry entry : tail) {
                characters += String.valueOf(entry.message()).length();
                if (++lines == wanted) {
                    break;
                }
            }
        }
        int threads = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("divio-sdk")) {
                thread.join(10_000);
                threads += thread.isAlive() ? 1 : 0;
            }
        }
        System.out.println(lines + " lines, " + characters / 1_000_000 + " million characters and more, " + threads
                + " threads left");
    }
}
