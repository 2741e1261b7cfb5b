package dev.tocsin.domain.incident;

/** The kinds of timeline entries. The names are the words of the API and are never changed; readers pass on those they don't know. */
public enum EventType {
    CREATED,
    UPDATED,
    SEVERITY_CHANGED,
    STATUS_CHANGED,
    REOPENED,
    PUBLIC_UPDATE,
    ASSIGNED,
    COMMANDER_CHANGED,
    ACKNOWLEDGED,
    COMMENT,
    PAGED,
    PAGE_FAILED,
    NOBODY_REACHED,
    ESCALATED,
    ESCALATION_EXHAUSTED,
    SLA_WARNING,
    SLA_BREACHED,
    COMPONENT_STATUS_CHANGED,
    ALERT_LINKED,
    DELETED,
    POSTMORTEM_CREATED,
    POSTMORTEM_UPDATED,
    POSTMORTEM_APPROVED,
    POSTMORTEM_PUBLISHED,
    POSTMORTEM_UNPUBLISHED,
    ACTION_ITEM_CHANGED
}
