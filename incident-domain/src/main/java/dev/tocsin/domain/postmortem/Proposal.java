package dev.tocsin.domain.postmortem;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a postmortem could say, made from the facts; people have the last word.
 *
 * @param sections those of the template for which it was made
 */
public record Proposal(Content content, List<TemplateSection> sections) {

    public Proposal {
        sections = List.copyOf(sections);
    }

    /**
     * The same, made while a language model could not be asked: what it wrote for the last proposal stays behind what
     * the rules say, as long as they say the same.
     */
    public Proposal keepingProseOf(Content last) {
        Map<Part, Markdown> texts = new EnumMap<>(Part.class);
        texts.putAll(content.texts());
        last.texts()
                .forEach((part, text) ->
                        kept(isForRules(part), text, content.text(part)).ifPresent(whole -> texts.put(part, whole)));
        SequencedMap<SectionKey, Markdown> own = new LinkedHashMap<>(content.sections());
        sections.stream()
                .map(TemplateSection::key)
                .filter(last.sections()::containsKey)
                .forEach(key -> own.putIfAbsent(key, last.sections().get(key)));
        return new Proposal(content.withTexts(texts).withSections(own).withFactors(factors(last)), sections);
    }

    private Optional<ContributingFactors> factors(Content last) {
        return told(last)
                .flatMap(text -> kept(true, text, told(content)))
                .<ContributingFactors>map(ContributingFactors.Told::new)
                .or(content::contributingFactors);
    }

    private static Optional<Markdown> told(Content content) {
        return content.contributingFactors()
                .filter(ContributingFactors.Told.class::isInstance)
                .map(ContributingFactors.Told.class::cast)
                .map(ContributingFactors.Told::text);
    }

    /** Where the rules had something to say, and now have nothing, what they said cannot be told from the rest. */
    private static Optional<Markdown> kept(boolean isForRules, Markdown last, Optional<Markdown> next) {
        String rules = next.map(Markdown::value).orElse("");
        boolean isBehind = rules.isEmpty() ? !isForRules : last.value().startsWith(rules);
        return isBehind ? Optional.of(last) : next;
    }

    private static boolean isForRules(Part part) {
        return part != Part.ROOT_CAUSE && part != Part.FIVE_WHYS && part != Part.PREVENTED_RECURRENCE;
    }
}
