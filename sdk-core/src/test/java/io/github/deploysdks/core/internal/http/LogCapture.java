package io.github.deploysdks.core.internal.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What the test platform's client logs, while this is open. */
final class LogCapture implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.deploysdks.test.http");
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    LogCapture(Level level) {
        logger.setLevel(level);
        logger.setAdditive(false);
        events.start();
        logger.addAppender(events);
    }

    List<String> lines(Level level) {
        return List.copyOf(events.list).stream()
                .filter(event -> event.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    String text() {
        return List.copyOf(events.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        logger.detachAppender(events);
        logger.setLevel(null);
        logger.setAdditive(true);
    }
}
