package io.github.deploysdks.octyne.fake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the server's processes; it lives in memory, its folder on the disk. Guarded by the server's lock. */
final class FakeProcess {
    static final int OFF = 0;
    static final int RUNNING = 1;
    static final int CRASHED = 2;
    private static final int RESTARTS = 3;
    private static final int LINES = 2500;

    private final String name;
    private final Clock clock;
    private final List<FakeConsole> consoles = new ArrayList<>();
    private List<String> scrollback = new ArrayList<>(List.of(""));
    private Path directory;
    private String command;
    private int status = OFF;
    private int crashes;
    private int pollsToExit;
    private int reaping;
    private boolean toDelete;
    private boolean removed;
    private @Nullable Instant started;

    FakeProcess(String name, Path directory, String command, Clock clock) {
        this.name = name;
        this.directory = directory;
        this.command = command;
        this.clock = clock;
    }

    void configure(Path newDirectory, String newCommand) {
        directory = newDirectory;
        command = newCommand;
        toDelete = false;
    }

    Path directory() {
        return directory;
    }

    int status() {
        return status;
    }

    boolean isToDelete() {
        return toDelete;
    }

    /** Whether it is gone from the list: marked for deletion, and then stopped. */
    boolean isRemoved() {
        return removed;
    }

    void markForDeletion() {
        toDelete = true;
    }

    /** What {@code GET /server/{id}} says. */
    Map<String, Object> describe() {
        if (reaping > 0) {
            reaping--;
            throw GoError.internal();
        }
        Map<String, Object> state = new LinkedHashMap<>();
        boolean running = status == RUNNING;
        Instant since = started;
        state.put("status", status);
        state.put("cpuUsage", 0);
        state.put("memoryUsage", running ? 1568768 : 0);
        state.put("totalMemory", 25276502016L);
        state.put(
                "uptime",
                since == null ? 0 : Duration.between(since, clock.instant()).toNanos());
        if (toDelete) {
            state.put("toDelete", true);
        }
        return state;
    }

    /** Somebody saw the state: a process that is about to end gets on with it. True if that was its end. */
    boolean polled() {
        boolean ends = pollsToExit > 0 && --pollsToExit == 0;
        if (ends) {
            exitBySignal();
        }
        return ends;
    }

    /** False if it cannot be started. */
    boolean start() {
        if (status == RUNNING) {
            return true;
        }
        String program = command.split(" ", -1)[0];
        boolean there = java.nio.file.Files.isDirectory(directory)
                && (kind() != Kind.OTHER || java.nio.file.Files.isExecutable(directory.resolve(program)));
        if (!there) {
            status = CRASHED;
            return false;
        }
        status = RUNNING;
        started = clock.instant();
        pollsToExit = 0;
        print("[Octyne] Started server " + name);
        if (kind() == Kind.FAILING) {
            crash();
        } else if (kind() == Kind.TRAPPING) {
            print("ready");
        }
        return true;
    }

    /**
     * SIGTERM.
     *
     * @param polls how often the state may be asked for until the process is gone
     * @return whether it is gone already
     */
    boolean term(int polls) {
        if (status != RUNNING) {
            return false;
        }
        print("[Octyne] Stopping server " + name);
        if (polls == 0) {
            exitBySignal();
        } else if (pollsToExit == 0) {
            pollsToExit = polls;
        }
        return polls == 0;
    }

    void kill() {
        if (status == RUNNING) {
            print("[Octyne] Killing server " + name);
            stopped();
        }
    }

    /** The next requests for the state meet the moment in which the process is gone and not yet waited for. */
    void reap(int requests) {
        reaping = requests;
    }

    private void exitBySignal() {
        if (kind() == Kind.TRAPPING) {
            stopped();
        } else {
            crash();
        }
    }

    /** A clean end. */
    void stopped() {
        pollsToExit = 0;
        status = OFF;
        started = null;
        crashes = 0;
        if (!removeIfMarked()) {
            print("[Octyne] Server " + name + " has stopped.");
        }
    }

    /** An end of another kind; the server starts it again, a few times. */
    void crash() {
        pollsToExit = 0;
        status = CRASHED;
        started = null;
        if (removeIfMarked()) {
            return;
        }
        crashes++;
        print("[Octyne] Server " + name + " has crashed!");
        if (crashes <= RESTARTS) {
            print("[Octyne] Restarting server " + name + " due to default behaviour.");
            start();
        }
    }

    private boolean removeIfMarked() {
        if (toDelete) {
            removed = true;
            print("[Octyne] Server " + name + " was marked for deletion, stopped/crashed, and has now been removed.");
        }
        return toDelete;
    }

    /** What somebody types. Lost if there is no process. */
    void input(String text) {
        if (status != RUNNING) {
            return;
        }
        for (String line : text.split("\n", -1)) {
            print(line);
            if (kind() == Kind.TRAPPING && line.equals("quit")) {
                stopped();
                return;
            }
        }
    }

    /** A line of output. */
    void print(String line) {
        if (scrollback.size() >= LINES) {
            scrollback = new ArrayList<>(scrollback.subList(scrollback.size() - LINES, scrollback.size()));
        }
        scrollback.add(line);
        List.copyOf(consoles).forEach(console -> console.output(line));
    }

    /** The lines kept, in one text. */
    String scrollback() {
        return String.join("\n", scrollback);
    }

    /** Those who read along. */
    List<FakeConsole> consoles() {
        return consoles;
    }

    private enum Kind {
        /** Dies of the signal. */
        PLAIN,
        /** Ends by itself at the signal. */
        TRAPPING,
        /** Ends at once, with an error. */
        FAILING,
        /** There only if the file is. */
        OTHER
    }

    private Kind kind() {
        return switch (command) {
            case "/bin/cat" -> Kind.PLAIN;
            case "/bin/false" -> Kind.FAILING;
            case "./run.sh" -> Kind.TRAPPING;
            default -> Kind.OTHER;
        };
    }
}
