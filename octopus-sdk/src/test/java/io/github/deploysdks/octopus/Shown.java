package io.github.deploysdks.octopus;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.deploysdks.core.error.ApiException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.slf4j.LoggerFactory;

/** Collects all that an action shows to people: log lines down to TRACE, and what its exception says. */
final class Shown {
    private Shown() {}

    static String by(Runnable action) {
        Logger log = (Logger) LoggerFactory.getLogger("io.github.deploysdks.octopus");
        Level before = log.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.TRACE);
        log.setAdditive(false);
        StringWriter shown = new StringWriter();
        try {
            action.run();
        } catch (RuntimeException e) {
            e.printStackTrace(new PrintWriter(shown));
            if (e instanceof ApiException api) {
                shown.append(api.body())
                        .append(api.requestUrl())
                        .append(api.headers().toString())
                        .append(api.error().toString());
            }
        } finally {
            log.setLevel(before);
            log.setAdditive(true);
            log.detachAppender(lines);
        }
        lines.list.forEach(line -> shown.append(line.getFormattedMessage()).append('\n'));
        return shown.toString();
    }
}
