package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Text;
import java.util.List;

/**
 * One section of a template; where its key is the word of a {@link Part}, it is that part.
 *
 * @param questions to guide whoever writes it: at most {@value #MAX_QUESTIONS}
 * @param required whether a postmortem drafted for the template is incomplete without it
 */
public record TemplateSection(SectionKey key, String title, List<String> questions, boolean required) {

    public static final int MAX_TITLE_LENGTH = 200;
    public static final int MAX_QUESTIONS = 20;
    public static final int MAX_QUESTION_LENGTH = 500;

    public TemplateSection {
        title = Text.line("title", title, MAX_TITLE_LENGTH);
        questions = questions.stream()
                .map(question -> Text.line("question", question, MAX_QUESTION_LENGTH))
                .toList();
        if (questions.size() > MAX_QUESTIONS) {
            throw new IllegalArgumentException("more than " + MAX_QUESTIONS + " questions");
        }
    }
}
