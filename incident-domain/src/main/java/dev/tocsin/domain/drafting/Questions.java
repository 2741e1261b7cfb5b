package dev.tocsin.domain.drafting;

import dev.tocsin.domain.postmortem.Part;
import java.util.List;
import java.util.Optional;

/** What no timeline knows. */
final class Questions {

    private Questions() {}

    /**
     * What a section asks, unless it has its answer: the template's questions, or else our own. Where people alone have
     * the answer it asks
     * whatever else it says.
     */
    static List<String> of(SectionOutline outline, Optional<Part> part, boolean silent) {
        if (!silent && !part.map(Questions::isForPeople).orElse(false)) {
            return List.of();
        }
        List<String> wanted = outline.questions().stream()
                .filter(question -> !question.isBlank())
                .toList();
        List<String> asked = wanted.isEmpty() ? part.map(Questions::own).orElse(List.of()) : wanted;
        return asked.isEmpty() && outline.required()
                ? List.of(Markdown.sentence("What is there to say of “{}”?", outline.title()))
                : asked.stream().map(Markdown::line).toList();
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

    /** For the parts that may have nothing to say of themselves. */
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
