package dev.tocsin.application.postmortem;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.PostmortemId;
import dev.tocsin.domain.postmortem.PostmortemNumber;

/** How somebody names a postmortem: by its number, as people do, its id, its incident, or one of its action items. */
public sealed interface PostmortemRef {

    record ByNumber(PostmortemNumber number) implements PostmortemRef {
        @Override
        public String toString() {
            return number.toString();
        }
    }

    record ById(PostmortemId id) implements PostmortemRef {
        @Override
        public String toString() {
            return id.value().toString();
        }
    }

    /** The only one that there is of it. */
    record OfIncident(IncidentRef incident) implements PostmortemRef {
        @Override
        public String toString() {
            return "of " + incident;
        }
    }

    /** The one that tracks it now; what only a version has is tracked no more. */
    record WithItem(ActionItemId item) implements PostmortemRef {
        @Override
        public String toString() {
            return "with " + item.value();
        }
    }

    static PostmortemRef of(PostmortemNumber number) {
        return new ByNumber(number);
    }

    static PostmortemRef of(PostmortemId id) {
        return new ById(id);
    }

    static PostmortemRef of(IncidentRef incident) {
        return new OfIncident(incident);
    }

    static PostmortemRef with(ActionItemId item) {
        return new WithItem(item);
    }
}
