package dev.tocsin.application.port;

import dev.tocsin.application.postmortem.Obstacle;
import dev.tocsin.domain.drafting.CaseFile.Message;
import dev.tocsin.domain.incident.SlackThread;
import java.util.List;
import java.util.Optional;

/**
 * What was said in Slack. Reading may take seconds, waits no longer than its own time-outs, and is called in no
 * transaction. Whatever goes wrong is an answer; an exception is a bug.
 */
@FunctionalInterface
public interface SlackThreads {

    Heard read(SlackThread thread);

    /**
     * What was read, which may be a part of it, or nothing.
     *
     * @param messages plain text, in the order in which they were written
     * @param obstacle why it is not all; empty if it is
     */
    record Heard(List<Message> messages, Optional<Obstacle> obstacle) {
        public Heard {
            messages = List.copyOf(messages);
        }
    }

    /** Reads nothing. */
    static SlackThreads disabled() {
        Obstacle why = new Obstacle(Obstacle.Reason.NOT_CONFIGURED, "Slack is not set up.");
        return thread -> new Heard(List.of(), Optional.of(why));
    }
}
