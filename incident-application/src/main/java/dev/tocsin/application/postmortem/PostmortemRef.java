package dev.tocsin.application.postmortem;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.PostmortemNumber;

/** How somebody names a postmortem: by its number, as people do, by its incident, or by one of its action items. */
public sealed interface PostmortemRef {

    record ByNumber(PostmortemNumber number) implements PostmortemRef {
        @Override
        public String toString() {
            return number.toString();
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

    static PostmortemRef of(IncidentRef incident) {
        return new OfIncident(incident);
    }

    static PostmortemRef with(ActionItemId item) {
        return new WithItem(item);
    }
}
