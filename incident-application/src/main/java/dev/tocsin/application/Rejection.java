package dev.tocsin.application;

import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.sla.Severity;
import java.util.List;

/** Every "no" that the application says. Whoever speaks to the outside switches over all of them, so none can be forgotten. */
public sealed interface Rejection {

    /** The domain said no. */
    record ByRule(Refusal why) implements Rejection {}

    /** There is no such thing in the caller's organization. */
    record Unknown(Kind kind, String reference) implements Rejection {}

    /** Fields that refer to something which isn't there, or contradict each other; all of them. */
    record Invalid(List<Field> fields) implements Rejection {
        /** The field in the words of the native API, and what is wrong with it. */
        public record Field(String name, String problem) {}

        public Invalid {
            fields = List.copyOf(fields);
        }

        public static Invalid field(String name, String problem) {
            return new Invalid(List.of(new Field(name, problem)));
        }
    }

    /** The severity has no complete SLA. */
    record SlaNotConfigured(Severity severity) implements Rejection {}

    /** The token lacks a scope. */
    record MissingScope(Scope scope) implements Rejection {}

    /** The user lacks a role. */
    record MissingRole(Role role) implements Rejection {}

    /** Someone would give away more than they have. */
    record BeyondOwnRights(Scope scope) implements Rejection {}

    /** Another one of that kind has this name already. */
    record Taken(Kind kind, String field, String value) implements Rejection {}

    /** It cannot go while these use it. */
    record InUse(Kind kind, List<String> by) implements Rejection {
        public InUse {
            by = List.copyOf(by);
        }
    }

    /** The idempotency key came with another caller, route or body before. */
    record KeyReused() implements Rejection {}

    /** The first command with this key has not ended yet. */
    record KeyInProgress() implements Rejection {}

    /** So many listen to the organization already, where the command was given. */
    record TooManyListeners(int limit) implements Rejection {}

    /** What can be unknown, taken or in use. */
    enum Kind {
        INCIDENT("incident"),
        ALERT("alert"),
        SERVICE("service"),
        TEAM("team"),
        SCHEDULE("schedule"),
        POLICY("escalation policy"),
        SETTING("setting"),
        OVERRIDE("override"),
        UNAVAILABILITY("unavailability"),
        USER("user"),
        COMPONENT("component"),
        ENVIRONMENT("environment"),
        API_KEY("API key"),
        WEBHOOK("webhook"),
        DELIVERY("delivery"),
        ORGANIZATION("organization"),
        POSTMORTEM("postmortem"),
        POSTMORTEM_VERSION("version"),
        TEMPLATE("postmortem template"),
        ACTION_ITEM("action item");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
