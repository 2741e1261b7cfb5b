package dev.tocsin.domain.webhook;

import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a webhook can be told of. Each means what it says, whatever else is asked for: so resolving an incident and
 * reopening it are changes of its status too.
 */
public enum WebhookEvent {
    INCIDENT_CREATED("incident.created"),
    INCIDENT_UPDATED("incident.updated"),
    INCIDENT_STATUS_CHANGED("incident.status_changed"),
    INCIDENT_REOPENED("incident.reopened"),
    INCIDENT_ACKNOWLEDGED("incident.acknowledged"),
    INCIDENT_ASSIGNED("incident.assigned"),
    INCIDENT_ESCALATED("incident.escalated"),
    INCIDENT_RESOLVED("incident.resolved"),
    INCIDENT_DELETED("incident.deleted"),
    INCIDENT_SLA_BREACHED("incident.sla_breached"),
    POSTMORTEM_CREATED("postmortem.created"),
    POSTMORTEM_APPROVED("postmortem.approved"),
    POSTMORTEM_PUBLISHED("postmortem.published");

    private final String word;

    WebhookEvent(String word) {
        this.word = word;
    }

    /** As the API says it, and as the receiver reads it. */
    public String word() {
        return word;
    }

    /** Whether it is about a postmortem, and not about the incident itself. */
    public boolean isOfPostmortem() {
        return this == POSTMORTEM_CREATED || this == POSTMORTEM_APPROVED || this == POSTMORTEM_PUBLISHED;
    }

    public static Optional<WebhookEvent> of(String word) {
        return Arrays.stream(values()).filter(event -> event.word.equals(word)).findFirst();
    }

    /**
     * All that one entry of a timeline tells, in the order in which it is told.
     *
     * @param to the status that the incident went to, where it did
     */
    public static List<WebhookEvent> of(EventType type, Optional<Status> to) {
        return Arrays.stream(values()).filter(event -> event.isToldBy(type, to)).toList();
    }

    /** The timeline entries that may tell of it. */
    public Stream<EventType> types() {
        return switch (this) {
            case INCIDENT_CREATED -> Stream.of(EventType.CREATED);
            case INCIDENT_UPDATED ->
                Stream.of(EventType.UPDATED, EventType.SEVERITY_CHANGED, EventType.COMMANDER_CHANGED);
            case INCIDENT_STATUS_CHANGED -> Stream.of(EventType.STATUS_CHANGED, EventType.REOPENED);
            case INCIDENT_REOPENED -> Stream.of(EventType.REOPENED);
            case INCIDENT_ACKNOWLEDGED -> Stream.of(EventType.ACKNOWLEDGED);
            case INCIDENT_ASSIGNED -> Stream.of(EventType.ASSIGNED);
            case INCIDENT_ESCALATED -> Stream.of(EventType.ESCALATED);
            case INCIDENT_RESOLVED -> Stream.of(EventType.STATUS_CHANGED);
            case INCIDENT_DELETED -> Stream.of(EventType.DELETED);
            case INCIDENT_SLA_BREACHED -> Stream.of(EventType.SLA_BREACHED);
            case POSTMORTEM_CREATED -> Stream.of(EventType.POSTMORTEM_CREATED);
            case POSTMORTEM_APPROVED -> Stream.of(EventType.POSTMORTEM_APPROVED);
            case POSTMORTEM_PUBLISHED -> Stream.of(EventType.POSTMORTEM_PUBLISHED);
        };
    }

    private boolean isToldBy(EventType type, Optional<Status> to) {
        boolean isThere =
                this != INCIDENT_RESOLVED || to.filter(Status.RESOLVED::equals).isPresent();
        return isThere && types().anyMatch(type::equals);
    }
}
