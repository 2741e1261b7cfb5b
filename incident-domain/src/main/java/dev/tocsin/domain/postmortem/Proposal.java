package dev.tocsin.domain.postmortem;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a postmortem could say, made from the facts; people have the last word.
 *
 * @param sections those of the template for which it was made
 */
public record Proposal(Proposed proposed, List<TemplateSection> sections) {

    public Proposal {
        sections = List.copyOf(sections);
    }

    /** By the rules alone. */
    public Proposal(Content content, List<TemplateSection> sections) {
        this(new Proposed(content, Optional.empty()), sections);
    }

    public Content content() {
        return proposed.content();
    }

    /**
     * The same, made while a language model could not be asked: where it has written for the last proposal, that stays
     * as long as the rules say there what they said then.
     */
    public Proposal keepingProseOf(Proposed last) {
        return last.byRules()
                .map(rules -> new Proposal(keeping(last.content(), rules), sections))
                .orElse(this);
    }

    private Proposed keeping(Content last, Content rules) {
        Content content = content();
        Map<Part, Markdown> texts = new EnumMap<>(Part.class);
        texts.putAll(content.texts());
        last.texts().forEach((part, text) -> {
            if (rules.text(part).equals(content.text(part))) {
                texts.put(part, text);
            }
        });
        SequencedMap<SectionKey, Markdown> own = new LinkedHashMap<>(content.sections());
        sections.stream()
                .map(TemplateSection::key)
                .filter(key -> Objects.equals(
                        rules.sections().get(key), content.sections().get(key)))
                .forEach(key -> Optional.ofNullable(last.sections().get(key)).ifPresent(text -> own.put(key, text)));
        boolean areFactorsTheSame = rules.contributingFactors().equals(content.contributingFactors());
        Content kept = content.withTexts(texts)
                .withSections(own)
                .withFactors(areFactorsTheSame ? last.contributingFactors() : content.contributingFactors());
        return new Proposed(kept, Optional.of(content));
    }
}
