package dev.tocsin.domain.postmortem;

import java.util.List;

/**
 * What a postmortem could say, made from the facts; people have the last word.
 *
 * @param required the sections that the template requires for which it was made
 */
public record Proposal(Content content, List<SectionKey> required) {

    public Proposal {
        required = List.copyOf(required);
    }
}
