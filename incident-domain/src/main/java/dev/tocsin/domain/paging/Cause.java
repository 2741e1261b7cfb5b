package dev.tocsin.domain.paging;

/** Why somebody is paged. */
public enum Cause {
    /** A level of the escalation policy fired. */
    ESCALATION("escalation"),
    /** Somebody wanted them. */
    MANUAL("manual"),
    /** Somebody else gave the incident, or the command of it, to them. */
    ASSIGNMENT("assignment"),
    /** Nobody answered in time, or will soon not have. */
    SLA_ACKNOWLEDGE("sla"),
    /** It is not over in time, or will soon not be. */
    SLA_CLOSURE("sla"),
    /** They were woken, and now somebody has it. */
    STAND_DOWN("stand_down"),
    /** Nobody else could be told. */
    CATCH_ALL("catch_all"),
    /** Something that they have to do has become more important, or waits. */
    REMINDER("reminder"),
    /** They have promised to do something after an incident, and it is nearly due, or overdue. */
    ACTION_ITEM("action_item"),
    /** A webhook of the organization could not be told of the incident, and is disabled. */
    WEBHOOK("webhook");

    private final String word;

    Cause(String word) {
        this.word = word;
    }

    /** As the API says it; it makes no difference between the two deadlines. */
    public String word() {
        return word;
    }

    /**
     * Whether the timeline tells that such a page has left or failed. That somebody is told to lie down again, of what
     * they have promised, or of a webhook, is in the ledger alone.
     */
    public boolean isWorthTelling() {
        return isOfResponse() && this != STAND_DOWN;
    }

    /** Whether taking the incident is an answer to it. */
    public boolean isAnswerable() {
        return isOfResponse() && this != STAND_DOWN;
    }

    /** Whether nobody need be told any more once the incident is over; what was promised is owed all the same, and what was disabled is not told anything. */
    public boolean isOfResponse() {
        return this != ACTION_ITEM && this != WEBHOOK;
    }
}
