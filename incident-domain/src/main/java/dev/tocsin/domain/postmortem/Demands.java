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
 * @param sections those of the template for which it was drafted; a copy, so that who edits the template disturbs
 *     nothing
 */
public record Demands(Level level, boolean isEnforced, List<TemplateSection> sections) {

    public Demands {
        sections = List.copyOf(sections);
    }

    /** The heading of a section: its template's, if that has it. */
    public String title(SectionKey key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .map(TemplateSection::title)
                .orElseGet(key::title);
    }

    /** That it must be complete; of what it lacks each is named once, that of the level first. */
    Optional<Refusal> objection(Content content) {
        Set<String> missing = new LinkedHashSet<>();
        level.missing(content).forEach(part -> missing.add(part.word()));
        sections.stream()
                .filter(section -> section.required() && !content.has(section.key()))
                .forEach(section -> missing.add(section.key().value()));
        return missing.isEmpty() || !isEnforced
                ? Optional.empty()
                : Optional.of(new Refusal.PostmortemIncomplete(level.word(), new ArrayList<>(missing)));
    }
}
