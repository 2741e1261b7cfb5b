package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.incident.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a postmortem must say. It is the organization's choice at its creation: a later one makes nothing incomplete
 * that was not.
 *
 * @param isEnforced false for what came from a client whose form cannot hold all that a level requires
 * @param sections those that its template requires besides; a copy, so that who edits the template disturbs nothing
 */
public record Demands(Level level, boolean isEnforced, List<SectionKey> sections) {

    public Demands {
        sections = List.copyOf(sections);
    }

    /** That it must be complete; of what it lacks each is named once, that of the level first. */
    Optional<Refusal> objection(Content content) {
        Set<String> missing = new LinkedHashSet<>();
        level.missing(content).forEach(part -> missing.add(part.word()));
        sections.stream().filter(key -> !content.has(key)).forEach(key -> missing.add(key.value()));
        return missing.isEmpty() || !isEnforced
                ? Optional.empty()
                : Optional.of(new Refusal.PostmortemIncomplete(level.word(), new ArrayList<>(missing)));
    }
}
