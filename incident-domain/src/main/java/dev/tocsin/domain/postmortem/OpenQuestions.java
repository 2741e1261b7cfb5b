package dev.tocsin.domain.postmortem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a section asks those who are to write it.
 *
 * @param title its heading
 * @param questions those of its template, or our own; at least one
 */
public record OpenQuestions(SectionKey section, String title, List<String> questions) {

    public OpenQuestions {
        questions = List.copyOf(questions);
    }

    /** Those of the template's sections, in its order, then those of the other parts. */
    static List<OpenQuestions> of(Postmortem postmortem) {
        List<TemplateSection> sections = postmortem.demands().sections();
        Stream<TemplateSection> rest = Arrays.stream(Part.values())
                .map(part -> new SectionKey(part.word()))
                .filter(key ->
                        sections.stream().noneMatch(section -> section.key().equals(key)))
                .map(key -> new TemplateSection(key, key.title(), List.of(), false));
        List<String> touched = postmortem.touched();
        return Stream.concat(sections.stream(), rest)
                .filter(section -> isOpen(section.key(), postmortem.content(), touched))
                .map(section -> new OpenQuestions(section.key(), section.title(), asked(section)))
                .filter(open -> !open.questions().isEmpty())
                .toList();
    }

    /** Where people alone have the answer it is open whatever a draft says. */
    private static boolean isOpen(SectionKey key, Content content, List<String> touched) {
        boolean isForPeople = key.part().map(OpenQuestions::isForPeople).orElse(true);
        return !content.has(key) || (isForPeople && !touched.contains(key.value()));
    }

    private static List<String> asked(TemplateSection section) {
        Optional<Part> part = section.key().part();
        List<String> asked =
                section.questions().isEmpty() ? part.map(OpenQuestions::own).orElse(List.of()) : section.questions();
        return asked.isEmpty() && section.required()
                ? List.of("What is there to say of “" + section.title() + "”?")
                : asked;
    }

    private static boolean isForPeople(Part part) {
        return switch (part) {
            case ROOT_CAUSE, FIVE_WHYS, MONITORING_GAPS, PREVENTED_RECURRENCE, IMPACT -> true;
            case SUMMARY,
                    RESOLUTION,
                    TIMELINE,
                    ACTION_ITEMS,
                    CONTRIBUTING_FACTORS,
                    DETECTION_PATH,
                    RESPONSE_TIMELINE,
                    EXECUTIVE_SUMMARY -> false;
        };
    }

    /** None where a timeline knows, if anybody does. */
    private static List<String> own(Part part) {
        return switch (part) {
            case ROOT_CAUSE -> List.of("What made it happen, and what made that possible?");
            case FIVE_WHYS -> List.of("Why did it happen?", "And why that?", "And that?", "And that?", "And that?");
            case MONITORING_GAPS -> List.of("What should have told of it, or sooner, and did not?");
            case PREVENTED_RECURRENCE -> List.of("What keeps it from happening again, now or once all is done?");
            case IMPACT -> List.of("How many users were hit, how did they notice, and what did it cost?");
            case RESOLUTION -> List.of("What ended it?");
            case CONTRIBUTING_FACTORS -> List.of("What made it worse, or harder to notice or to end?");
            case ACTION_ITEMS -> List.of("What is to be done, by whom and until when?");
            case SUMMARY, TIMELINE, DETECTION_PATH, RESPONSE_TIMELINE, EXECUTIVE_SUMMARY -> List.of();
        };
    }
}
