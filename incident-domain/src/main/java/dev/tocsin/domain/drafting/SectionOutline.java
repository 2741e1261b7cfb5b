package dev.tocsin.domain.drafting;

import dev.tocsin.domain.postmortem.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A section as a template wants it.
 *
 * @param key where it is the word of a {@link Part}, the section is filled by that
 *     part's rules
 * @param questions what its author is to think of
 */
public record SectionOutline(String key, String title, List<String> questions) {

    public SectionOutline {
        questions = List.copyOf(questions);
    }

    Optional<Part> part() {
        return Arrays.stream(Part.values())
                .filter(part -> part.word().equals(key))
                .findFirst();
    }
}
