package dev.tocsin.adapter.drafting;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that anybody logs while it is open, at any level. */
final class LogOf implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    LogOf() {
        events.start();
        root.addAppender(events);
        root.setLevel(Level.TRACE);
    }

    List<String> lines() {
        return List.copyOf(events.list).stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage() + " " + event.getThrowableProxy())
                .toList();
    }

    @Override
    public void close() {
        root.setLevel(level);
        root.detachAppender(events);
    }
}
