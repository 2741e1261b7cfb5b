package dev.tocsin.adapter.notify;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged while it is open, and goes nowhere else. */
public final class LogOf implements AutoCloseable {

    private final Logger logger;
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    private LogOf(Logger logger) {
        this.logger = logger;
    }

    public static LogOf loggersUnder(Class<?> type) {
        LogOf log = new LogOf((Logger) LoggerFactory.getLogger(type));
        log.events.start();
        log.logger.setAdditive(false);
        log.logger.addAppender(log.events);
        return log;
    }

    /** Level and message. */
    public List<String> lines() {
        return events.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(events);
        logger.setAdditive(true);
    }
}
