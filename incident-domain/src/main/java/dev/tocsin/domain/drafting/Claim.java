package dev.tocsin.domain.drafting;

import java.util.List;

/**
 * What a model says, as it says it: nothing of it is to be believed.
 *
 * @param section the key of the section that it is for
 * @param text plain text, not Markdown
 * @param cites what it names as its grounds: the marks of {@link Briefing.Moment}s, or not
 */
public record Claim(String section, String text, List<String> cites) {

    public Claim {
        cites = List.copyOf(cites);
    }
}
