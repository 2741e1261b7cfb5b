package dev.tocsin.domain.incident;

import dev.tocsin.domain.incident.Fact.ActionItemChanged.Aspect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The part of the {@link Narrative} that is told once the incident is understood: its postmortem, and what is done
 * about it.
 */
final class Aftermath {

    private static final String COMPLETED = "completed";
    private static final int MAX_SHOWN = 8;

    private Aftermath() {}

    static Narrative created(Fact.PostmortemCreated fact) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        details.put("level", fact.level());
        String title = fact.isDrafted() ? "Postmortem drafted from the timeline" : "Postmortem written";
        return new Narrative(EventType.POSTMORTEM_CREATED, title, Optional.empty(), details);
    }

    static Narrative imported(Fact.PostmortemImported fact) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        details.put("level", fact.level());
        details.put("origin", "import");
        details.putAll(version(fact.edition()));
        String title = "Postmortem imported as " + fact.number();
        return new Narrative(EventType.POSTMORTEM_CREATED, title, Optional.empty(), details);
    }

    static Narrative updated(Fact.PostmortemUpdated fact) {
        SequencedMap<String, Object> details = version(fact.edition());
        details.put("fields", fact.parts());
        String title = fact.isDraftAgain() ? "Postmortem changed, and a draft again: " : "Postmortem changed: ";
        if (fact.isDraftAgain()) {
            details.put("from", "approved");
            details.put("to", "draft");
        }
        return new Narrative(EventType.POSTMORTEM_UPDATED, title + shown(fact.parts()), Optional.empty(), details);
    }

    static Narrative moved(EventType type, String title, int edition) {
        return new Narrative(type, title, Optional.empty(), version(edition));
    }

    /** What is to be done may take lines, so it is quoted. */
    static Narrative item(Fact.ActionItemChanged fact) {
        List<String> fields = fact.fields().stream().map(Aspect::word).toList();
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        details.put("action_item", fact.item().toString());
        details.put("change", fact.kind().word());
        details.put("status", fact.status());
        fact.dueDate().ifPresent(date -> details.put("due_date", date.toString()));
        details.put("fields", fields);
        return new Narrative(EventType.ACTION_ITEM_CHANGED, title(fact, fields), fact.text(), details);
    }

    private static String title(Fact.ActionItemChanged fact, List<String> fields) {
        return switch (fact.kind()) {
            case ADDED -> "Action item added";
            case REMOVED -> "Action item removed";
            case CHANGED ->
                fact.status().equals(COMPLETED) && fact.fields().contains(Aspect.STATUS)
                        ? "Action item completed"
                        : "Action item changed: " + shown(fields);
        };
    }

    /** A title has no room for all sections that there may be; the details have. */
    private static String shown(List<String> words) {
        int more = words.size() - MAX_SHOWN;
        return more <= 0
                ? String.join(", ", words)
                : String.join(", ", words.subList(0, MAX_SHOWN)) + " and " + more + " more";
    }

    private static SequencedMap<String, Object> version(int edition) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        details.put("version", Integer.toString(edition));
        return details;
    }
}
