package dev.tocsin.adapter.persistence;

import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Urgency;
import java.util.Map;

/** The words that are kept of pages, written out as those in {@link Words} are. */
final class PageWords {

    static final String QUEUED = "queued";
    static final String SENDING = "sending";
    static final String SENT = "sent";
    static final String FAILED = "failed";
    static final String SUPERSEDED = "superseded";

    private static final Map<String, Channel> CHANNELS = Words.byWord(Channel.values(), PageWords::of);
    private static final Map<String, Cause> CAUSES = Words.byWord(Cause.values(), PageWords::of);
    private static final Map<String, Urgency> URGENCIES = Words.byWord(Urgency.values(), PageWords::of);
    private static final Map<String, State> STATES = Words.byWord(State.values(), PageWords::of);
    private static final Map<String, Failure> FAILURES = Words.byWord(Failure.values(), PageWords::of);

    private PageWords() {}

    static String of(Channel channel) {
        return switch (channel) {
            case SLACK -> "slack";
            case EMAIL -> "email";
        };
    }

    static String of(Cause cause) {
        return switch (cause) {
            case ESCALATION -> "escalation";
            case MANUAL -> "manual";
            case ASSIGNMENT -> "assignment";
            case SLA_ACKNOWLEDGE -> "sla_acknowledge";
            case SLA_CLOSURE -> "sla_closure";
            case STAND_DOWN -> "stand_down";
            case CATCH_ALL -> "catch_all";
            case REMINDER -> "reminder";
            case ACTION_ITEM -> "action_item";
            case WEBHOOK -> "webhook";
        };
    }

    static String of(Urgency urgency) {
        return switch (urgency) {
            case HIGH -> "high";
            case NORMAL -> "normal";
            case LOW -> "low";
        };
    }

    static String of(Failure failure) {
        return switch (failure) {
            case CHANNEL_NOT_CONFIGURED -> "CHANNEL_NOT_CONFIGURED";
            case NO_CONTACT_DETAILS -> "NO_CONTACT_DETAILS";
            case REJECTED -> "REJECTED";
            case EXTERNAL_API_ERROR -> "EXTERNAL_API_ERROR";
        };
    }

    private static String of(State state) {
        return switch (state) {
            case QUEUED -> QUEUED;
            case SENDING -> SENDING;
            case SENT -> SENT;
            case FAILED -> FAILED;
            case SUPERSEDED -> SUPERSEDED;
        };
    }

    static Channel channel(String word) {
        return Words.read(CHANNELS, word);
    }

    static Cause cause(String word) {
        return Words.read(CAUSES, word);
    }

    static Urgency urgency(String word) {
        return Words.read(URGENCIES, word);
    }

    static State state(String word) {
        return Words.read(STATES, word);
    }

    static Failure failure(String word) {
        return Words.read(FAILURES, word);
    }
}
