package dev.tocsin.domain.postmortem;

import java.util.List;

/**
 * What a postmortem could say, made from the facts; people have the last word.
 *
 * @param sections those of the template for which it was made
 */
public record Proposal(Content content, List<TemplateSection> sections) {

    public Proposal {
        sections = List.copyOf(sections);
    }
}
