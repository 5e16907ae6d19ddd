package io.github.deploysdks.examples.spring;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.octopus.OctopusSpace;
import io.github.deploysdks.octopus.model.Task;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the service is for. */
@RestController
class TaskController {
    private final OctopusSpace space;

    TaskController(OctopusSpace space) {
        this.space = space;
    }

    @GetMapping("/tasks/{id}")
    TaskReport task(@PathVariable String id) {
        Task task = space.tasks().get(id);
        return new TaskReport(task.id(), task.state().value());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(NotFoundException e) {
        String said = e.error().message();
        return said == null ? "There is no such task" : said;
    }

    /** What the service answers. */
    record TaskReport(String id, String state) {}
}
