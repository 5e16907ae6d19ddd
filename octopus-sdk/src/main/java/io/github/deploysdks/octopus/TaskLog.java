package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.ActivityElement;
import io.github.deploysdks.octopus.model.ActivityLogCategory;
import io.github.deploysdks.octopus.model.ActivityLogElement;
import io.github.deploysdks.octopus.model.TaskDetails;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The log of one task, line by line. The server sends it as a tree of activities, each with its lines, at every look anew: all
 * of them, or the last few of each activity. What was passed on is told by how many lines each activity had, and by the
 * numbers of the lines; so no more than two numbers is kept of an activity, however long it is.
 */
final class TaskLog {
    /** How many lines of an activity are looked at when the ones before them have been read. */
    static final int TAIL = 200;

    private final String taskId;
    private final @Nullable Consumer<TaskLogLine> listener;
    private final Map<String, Position> positions = new HashMap<>();
    private int lines;

    /** @param listener gets the lines; null if nobody does */
    TaskLog(String taskId, @Nullable Consumer<TaskLogLine> listener) {
        this.taskId = taskId;
        this.listener = listener;
    }

    /** How many lines were passed on. */
    int lines() {
        return lines;
    }

    /**
     * Passes on what is new.
     *
     * @param source gives the task's details with this number of last lines of each activity, or with all for null; null if
     *     that fails
     * @return the details; null if they could not be read
     */
    @Nullable TaskDetails read(Function<@Nullable Integer, @Nullable TaskDetails> source) {
        if (listener == null) {
            return source.apply(1);
        }
        if (!positions.isEmpty()) {
            TaskDetails details = source.apply(TAIL);
            if (details == null || passOn(details, true)) {
                return details;
            }
        }
        TaskDetails details = source.apply(null);
        if (details != null) {
            passOn(details, false);
        }
        return details;
    }

    /** Whether that was possible: not if lines are missing between those that were passed on and those that are there. */
    private boolean passOn(TaskDetails details, boolean cut) {
        Tree tree = new Tree(cut);
        if (!tree.add(details.activityLogs(), List.of())) {
            return false;
        }
        positions.putAll(tree.reached);
        // Activities run side by side; the sort keeps each one's lines in their order, as their times never go back.
        tree.fresh.sort(Comparator.comparing(Timed::time));
        Consumer<TaskLogLine> target = listener;
        if (target != null) {
            for (Timed timed : tree.fresh) {
                lines++;
                target.accept(timed.line());
            }
        }
        return true;
    }

    /** How far an activity's lines were passed on. */
    private record Position(int count, int lastNumber) {
        static final Position START = new Position(0, -1);
    }

    private record Timed(OffsetDateTime time, TaskLogLine line) {}

    /** One look at the tree. */
    private final class Tree {
        final List<Timed> fresh = new ArrayList<>();
        final Map<String, Position> reached = new HashMap<>();
        private final boolean cut;

        Tree(boolean cut) {
            this.cut = cut;
        }

        boolean add(List<ActivityElement> activities, List<String> path) {
            for (ActivityElement activity : activities) {
                List<String> here = new ArrayList<>(path);
                here.add(activity.name() == null ? activity.id() : activity.name());
                List<String> names = List.copyOf(here);
                if (!addLines(activity, names) || !add(activity.children(), names)) {
                    return false;
                }
            }
            return true;
        }

        private boolean addLines(ActivityElement activity, List<String> path) {
            Position before = positions.getOrDefault(activity.id(), Position.START);
            List<ActivityLogElement> elements = activity.logElements().stream()
                    .filter(element -> !ActivityLogCategory.GAP.equals(element.category()))
                    .toList();
            boolean whole = elements.size() == activity.logElements().size() && (!cut || elements.size() < TAIL);
            int known = whole ? Math.min(before.count(), elements.size()) : known(elements, before);
            if (known < 0) {
                return false;
            }
            OffsetDateTime time = OffsetDateTime.MIN;
            for (int i = 0; i < elements.size(); i++) {
                ActivityLogElement element = elements.get(i);
                OffsetDateTime own = element.occurredAt();
                time = own == null || own.isBefore(time) ? time : own;
                if (i >= known) {
                    fresh.add(new Timed(time, new TaskLogLine(taskId, activity.id(), path, element)));
                }
            }
            int last = before.lastNumber();
            if (!elements.isEmpty()) {
                Integer number = elements.get(elements.size() - 1).number();
                last = number == null ? -1 : number;
            }
            reached.put(activity.id(), new Position(before.count() + elements.size() - known, last));
            return true;
        }

        /** How many of the last lines were passed on before; -1 if that cannot be told. */
        private int known(List<ActivityLogElement> tail, Position before) {
            if (before.lastNumber() < 0) {
                return cut ? -1 : Math.min(before.count(), tail.size());
            }
            int known = 0;
            for (ActivityLogElement element : tail) {
                Integer number = element.number();
                if (number == null) {
                    return -1;
                }
                if (number <= before.lastNumber()) {
                    known++;
                }
            }
            return known == 0 && cut ? -1 : known;
        }
    }
}
