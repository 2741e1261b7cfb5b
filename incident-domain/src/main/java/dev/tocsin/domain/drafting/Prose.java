package dev.tocsin.domain.drafting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a model has written, checked against the {@link Briefing} that it was given: statements by section. */
public final class Prose {

    public static final Prose NONE = new Prose(Map.of());

    private final Map<String, List<Statement>> sections;

    Prose(Map<String, List<Statement>> sections) {
        this.sections = new LinkedHashMap<>(sections);
    }

    List<Statement> of(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /** Whether all that is left of it is for these sections. */
    public boolean isOnlyFor(Collection<String> keys) {
        return keys.containsAll(sections.keySet());
    }

    /** Nothing is left of it, or there was nothing. */
    public boolean isEmpty() {
        return sections.isEmpty();
    }
}
