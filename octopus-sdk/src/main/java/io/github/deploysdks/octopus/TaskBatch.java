package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.octopus.api.ListTasksParams;
import io.github.deploysdks.octopus.model.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tasks that are read with one request. There is one at least: a list of no ids is that of every task. */
final class TaskBatch {
    /** What the server takes. */
    private static final int MOST_IDS = 300;

    /** Leaves room for the rest of a URL below the 8 KiB that proxies take. */
    private static final int MOST_CHARACTERS = 6_000;

    /** A comma takes three characters in a query. */
    private static final int COMMA = 3;

    private final List<String> ids = new ArrayList<>();
    private int length;

    private TaskBatch() {}

    /** As few batches as may be; none for no ids. */
    static List<TaskBatch> of(List<String> ids) {
        List<TaskBatch> batches = new ArrayList<>();
        TaskBatch batch = null;
        for (String id : ids) {
            if (batch == null || !batch.hasRoomFor(id)) {
                batch = new TaskBatch();
                batches.add(batch);
            }
            batch.ids.add(id);
            batch.length += id.length() + COMMA;
        }
        return batches;
    }

    private boolean hasRoomFor(String id) {
        return ids.size() < MOST_IDS && length + id.length() + COMMA <= MOST_CHARACTERS;
    }

    List<String> ids() {
        return ids;
    }

    /** Those of the tasks that the server lists, by id. */
    Map<String, Task> read(OctopusTasks tasks, RequestOptions call) {
        Map<String, Task> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> missing = new HashSet<>(ids);
        ListTasksParams params =
                ListTasksParams.builder().ids(ids).take(ids.size()).build();
        for (Task task : tasks.listAll(params, call)) {
            found.put(task.id(), task);
            missing.remove(task.id());
            if (missing.isEmpty()) {
                break;
            }
        }
        return found;
    }
}
