package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.flow.Deadline;
import io.github.deploysdks.core.internal.flow.Pacer;
import io.github.deploysdks.core.internal.flow.Patience;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.http.Split;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.octopus.api.GetTaskDetailsParams;
import io.github.deploysdks.octopus.api.ListTasksParams;
import io.github.deploysdks.octopus.model.Interruption;
import io.github.deploysdks.octopus.model.Task;
import io.github.deploysdks.octopus.model.TaskDetails;
import io.github.deploysdks.octopus.model.TaskProgress;
import io.github.deploysdks.octopus.model.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One wait for tasks: looks at all of them with few requests, again and again, until they have ended. */
final class TaskWait {
    static final String FLOW = "octopus awaitTasks";

    /** The SDK's own timeout of a call is for calls that nobody waits with a deadline for. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(1);

    private static final Duration SHORTEST_CALL = Duration.ofSeconds(5);
    private static final Duration CANCELLING = Duration.ofSeconds(10);

    /** How often the rest of a log is asked for when its task has ended, before the result counts more. */
    private static final int LAST_LOG_ATTEMPTS = 5;

    private static final int MOST_SHOWN = 5;

    /** What the server takes. */
    private static final int MOST_IDS = 300;

    private final ApiRuntime runtime;
    private final OctopusTasks tasks;
    private final AwaitOptions options;
    private final Pacer pacer;
    private final Deadline deadline;
    private final Patience patience;
    private final Map<String, Watched> all = new LinkedHashMap<>();

    TaskWait(ApiRuntime runtime, OctopusTasks tasks, AwaitOptions options, Collection<String> taskIds) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.options = options;
        for (String id : taskIds) {
            all.putIfAbsent(checked(id), new Watched(id));
        }
        this.pacer = runtime.pacer();
        this.deadline = pacer.deadline(options.deadline());
        this.patience = runtime.patience(FLOW);
    }

    private static String checked(String id) {
        Guards.segment("taskId", id);
        if (id.startsWith("Deployments-") || id.startsWith("RunbookRuns-")) {
            throw new IllegalArgumentException("taskId is '" + id + "', which is the id of a "
                    + (id.startsWith("D") ? "deployment" : "runbook run") + "; its taskId() is the id of its task");
        }
        if (id.indexOf(',') >= 0) {
            throw new IllegalArgumentException("taskId is '" + id + "'; pass several ids as several");
        }
        return id;
    }

    TaskResults run() {
        Duration pause = options.interval();
        try {
            while (!pending().isEmpty()) {
                boolean changed = look();
                List<Watched> pending = pending();
                if (pending.isEmpty()) {
                    break;
                }
                pause = changed ? options.interval() : longer(pause);
                pacer.pause(FLOW, patience.pause(pause), deadline, () -> "");
            }
        } catch (TaskWaitException e) {
            // A listener's own.
            throw e;
        } catch (WaitException e) {
            if (!FLOW.equals(e.operation())) {
                throw e;
            }
            if (e.reason() != WaitException.Reason.DEADLINE
                    || unended().findAny().isPresent()) {
                throw givenUp(e.reason());
            }
            // What is missing is the end of a log.
        }
        return new TaskResults(ended());
    }

    private Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(options.maxInterval()) < 0 ? longer : options.maxInterval();
    }

    /** Looks at all that is pending, until a request fails. Whether something has changed. */
    private boolean look() {
        boolean changed = false;
        List<String> ids = pending().stream().map(watched -> watched.id).toList();
        for (List<String> part : Split.parts("ids", ids, MOST_IDS)) {
            Map<String, Task> found = patience.<Map<String, Task>>ask(() -> read(part));
            if (found == null) {
                return changed;
            }
            for (String id : part) {
                Watched watched = Objects.requireNonNull(all.get(id));
                Task task = found.get(id);
                if (task == null) {
                    // The list may lag behind, or leave out what the server knows by another name.
                    List<Task> reread = patience.<List<Task>>ask(() -> reread(watched));
                    if (reread == null) {
                        return changed;
                    }
                    if (reread.isEmpty()) {
                        vanish(watched);
                        changed = true;
                        continue;
                    }
                    task = reread.get(0);
                }
                changed |= note(watched, task);
                if (patience.last() instanceof TransportException) {
                    // The other requests would not get through either, and take their time to fail.
                    return changed;
                }
            }
        }
        return changed;
    }

    /** Those of the tasks that the server lists, by id. */
    private Map<String, Task> read(List<String> ids) {
        Map<String, Task> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> missing = new HashSet<>(ids);
        ListTasksParams params =
                ListTasksParams.builder().ids(ids).take(ids.size()).build();
        for (Task task : tasks.listAll(params, call())) {
            found.put(task.id(), task);
            missing.remove(task.id());
            if (missing.isEmpty()) {
                break;
            }
        }
        return found;
    }

    /** The task by itself; nothing if it has vanished. That it was never there is an error of the caller's. */
    private List<Task> reread(Watched watched) {
        try {
            return List.of(tasks.get(watched.id, call()));
        } catch (NotFoundException e) {
            if (watched.last == null) {
                throw e;
            }
            return List.of();
        }
    }

    private void vanish(Watched watched) {
        watched.logIsRead = true;
        if (watched.result == null) {
            Task last = Objects.requireNonNull(watched.last);
            watched.result = TaskResult.gone(last, webUrl(last));
            tell(watched, last, last);
        }
    }

    /** Takes in what a task is now. Whether something has changed. */
    private boolean note(Watched watched, Task task) {
        Task before = watched.last;
        boolean ended = hasEnded(task);
        Integer percentage = watched.percentage;
        boolean logged = false;
        watched.logIsRead = ended && options.log() == null;
        if (wantsDetails(task)) {
            int lines = watched.log.lines();
            TaskDetails details = watched.log.read(tail -> details(watched, tail));
            watched.logIsRead = ended && (details != null || ++watched.lastAttempts >= LAST_LOG_ATTEMPTS);
            logged = watched.log.lines() > lines;
            TaskProgress progress = details == null ? null : details.progress();
            percentage = progress == null ? percentage : progress.progressPercentage();
        }
        boolean news = before == null
                || !before.state().equals(task.state())
                || isWaiting(before) != isWaiting(task)
                || !Objects.equals(percentage, watched.percentage);
        watched.last = task;
        watched.percentage = percentage;
        if (ended && watched.result == null) {
            watched.result = TaskResult.ended(task, webUrl(task));
        }
        if (news) {
            tell(watched, task, before);
        }
        boolean asked = !ended && isWaiting(task) && surface(watched, task);
        return news || logged || asked;
    }

    private boolean wantsDetails(Task task) {
        TaskState.Known state = task.state().known();
        if (options.log() != null) {
            return state != TaskState.Known.NEW && state != TaskState.Known.QUEUED;
        }
        return options.percentages() && state == TaskState.Known.EXECUTING;
    }

    /** @param tail how many of each part's last lines are needed; null for all */
    private @Nullable TaskDetails details(Watched watched, @Nullable Integer tail) {
        GetTaskDetailsParams params = GetTaskDetailsParams.builder()
                .verbose(options.verboseLog())
                .tail(tail)
                .build();
        try {
            return patience.<TaskDetails>ask(() -> tasks.details(watched.id, params, call()));
        } catch (NotFoundException e) {
            // It has vanished since it was listed, as the next look will show.
            return null;
        }
    }

    private void tell(Watched watched, Task task, @Nullable Task before) {
        Consumer<TaskUpdate> listener = options.onProgress();
        if (listener != null) {
            TaskState previous = before == null ? null : before.state();
            int ended = all.size() - (int) unended().count();
            listener.accept(new TaskUpdate(task, previous, watched.percentage, ended, all.size()));
        }
    }

    /** Tells of the interruptions that a task waits on. Whether there are new ones. */
    private boolean surface(Watched watched, Task task) {
        Consumer<Interruption> listener = options.onInterruption();
        String space = task.spaceId();
        if (space == null || (listener == null && !options.failOnInterruption())) {
            return false;
        }
        OctopusInterruptions interruptions = new OctopusInterruptions(runtime, space);
        List<Interruption> pending = patience.<List<Interruption>>ask(() -> interruptions.pending(task.id(), call()));
        if (pending == null) {
            return false;
        }
        boolean found = false;
        for (Interruption interruption : pending) {
            if (watched.interruptions.add(interruption.id())) {
                found = true;
                if (listener != null) {
                    listener.accept(interruption);
                }
            }
        }
        if (options.failOnInterruption() && !pending.isEmpty()) {
            throw new PendingInterruptionException(task, pending, webUrl(task));
        }
        return found;
    }

    private TaskWaitException givenUp(WaitException.Reason reason) {
        List<String> pending = unended().map(watched -> watched.id).toList();
        SdkException failure = patience.last();
        String complaint = patience.suffix();
        List<String> cancelled = switch (reason) {
            case DEADLINE -> options.cancelAtDeadline() ? cancelAll(pending) : null;
            case INTERRUPTED -> options.cancelWhenInterrupted() ? cancelAll(pending) : null;
            case CLOSED -> null;
        };
        Map<String, Task> lastSeen = new LinkedHashMap<>();
        all.forEach((id, watched) -> {
            if (watched.last != null) {
                lastSeen.put(id, watched.last);
            }
        });
        String why = switch (reason) {
            case DEADLINE -> " after " + Pacer.readable(deadline.limit());
            case INTERRUPTED -> " when the waiting thread was interrupted";
            case CLOSED -> " when the client was closed";
        };
        String message = pending.size() + " of " + all.size() + " tasks had not ended" + why + ": " + describe(pending)
                + (cancelled == null
                        ? ""
                        : "; " + cancelled.size() + " of them " + (cancelled.size() == 1 ? "was" : "were")
                                + " cancelled on the server")
                + complaint;
        return new TaskWaitException(
                reason, message, failure, ended(), pending, cancelled == null ? List.of() : cancelled, lastSeen);
    }

    private String describe(List<String> pending) {
        String list = pending.stream()
                .limit(MOST_SHOWN)
                .map(id -> {
                    Task task = Objects.requireNonNull(all.get(id)).last;
                    return id + " ("
                            + (task == null
                                    ? "not seen"
                                    : task.state() + (isWaiting(task) ? ", waits for somebody" : ""))
                            + ")";
                })
                .collect(Collectors.joining(", "));
        return pending.size() > MOST_SHOWN ? list + " and " + (pending.size() - MOST_SHOWN) + " more" : list;
    }

    /** On another thread: this one may be interrupted already, and may yet be. */
    private List<String> cancelAll(List<String> ids) {
        return runtime.isClosed()
                ? List.of()
                : runtime.background().run(() -> cancel(ids)).join();
    }

    /** Asks the server to cancel tasks, for so long as anyone waits for that. Those that it agreed to cancel. */
    private List<String> cancel(List<String> ids) {
        Deadline limit = pacer.deadline(CANCELLING);
        List<String> cancelled = new ArrayList<>();
        for (String id : ids) {
            if (limit.isOver()) {
                break;
            }
            try {
                Task unused = tasks.cancel(
                        id,
                        RequestOptions.builder()
                                .timeout(SHORTEST_CALL)
                                .retry(RetryPolicy.none())
                                .build());
                cancelled.add(id);
            } catch (TransportException | IllegalStateException e) {
                // The others would not get through either, or the client was closed.
                break;
            } catch (SdkException e) {
                // It has ended in the meantime, or may not be cancelled: it is not among those that are.
            }
        }
        return cancelled;
    }

    /** A request has no retries of its own, which know nothing of the deadline. */
    private RequestOptions call() {
        RequestOptions.Builder call = RequestOptions.builder().retry(RetryPolicy.none());
        Duration left = deadline.remaining();
        if (left.compareTo(LONGEST_CALL) < 0) {
            call.timeout(left.compareTo(SHORTEST_CALL) < 0 ? SHORTEST_CALL : left);
        }
        return call.build();
    }

    private List<Watched> pending() {
        return all.values().stream()
                .filter(watched -> watched.result == null || !watched.logIsRead)
                .toList();
    }

    private Stream<Watched> unended() {
        return all.values().stream().filter(watched -> watched.result == null);
    }

    private List<TaskResult> ended() {
        return all.values().stream()
                .map(watched -> watched.result)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean hasEnded(Task task) {
        Boolean completed = task.isCompleted();
        if (completed != null) {
            return completed;
        }
        TaskState.Known state = task.state().known();
        return state == TaskState.Known.SUCCESS
                || state == TaskState.Known.FAILED
                || state == TaskState.Known.CANCELED
                || state == TaskState.Known.TIMED_OUT;
    }

    private static boolean isWaiting(Task task) {
        return Boolean.TRUE.equals(task.hasPendingInterruptions());
    }

    private String webUrl(Task task) {
        String space = task.spaceId();
        return runtime.baseUrl() + "app#/" + (space == null ? "" : space + "/") + "tasks/" + task.id();
    }

    /** A task that is waited for, and what is known of it. */
    private final class Watched {
        final String id;
        final TaskLog log;
        final Set<String> interruptions = new HashSet<>();

        @Nullable Task last;

        @Nullable Integer percentage;

        @Nullable TaskResult result;

        /** Whether nothing more is to come of the log of a task that has ended. */
        boolean logIsRead;

        int lastAttempts;

        Watched(String id) {
            this.id = id;
            this.log = new TaskLog(id, options.log());
        }
    }
}
