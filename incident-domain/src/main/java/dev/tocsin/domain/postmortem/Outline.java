package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Text;
import java.util.List;

/**
 * What a template says.
 *
 * @param sections 1 to {@value #MAX_SECTIONS}, each key once, in the order in which they are written
 * @param actionItemCategories those that are offered first; an action item may have another
 */
public record Outline(String name, List<TemplateSection> sections, List<String> actionItemCategories) {

    public static final int MAX_NAME_LENGTH = 200;
    public static final int MAX_SECTIONS = Content.MAX_SECTIONS;
    public static final int MAX_CATEGORIES = 50;

    public Outline {
        name = Text.line("name", name, MAX_NAME_LENGTH);
        sections = List.copyOf(sections);
        actionItemCategories = actionItemCategories.stream()
                .map(word -> Text.line("category", word, Task.MAX_CATEGORY_LENGTH))
                .distinct()
                .toList();
        if (sections.isEmpty() || sections.size() > MAX_SECTIONS) {
            throw new IllegalArgumentException("not 1 to " + MAX_SECTIONS + " sections");
        }
        if (sections.stream().map(TemplateSection::key).distinct().count() < sections.size()) {
            throw new IllegalArgumentException("two sections have the same key");
        }
        if (actionItemCategories.size() > MAX_CATEGORIES) {
            throw new IllegalArgumentException("more than " + MAX_CATEGORIES + " categories");
        }
    }

    /** The same under another name, as a copy needs it. */
    public Outline named(String next) {
        return new Outline(next, sections, actionItemCategories);
    }
}
