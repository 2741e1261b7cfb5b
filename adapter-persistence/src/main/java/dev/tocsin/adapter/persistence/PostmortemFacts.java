package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.postmortem.Demands;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.TemplateSection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a postmortem remembers beside what it says, and nobody searches for. A reader knows every version up to its own,
 * as with {@link Facts}.
 *
 * @param editor whose edition it is, with the name of then
 * @param authors with the names that they had when it was written
 */
record PostmortemFacts(
        boolean isEnforced, List<TemplateSection> sections, Author editor, Instant editedAt, List<Responder> authors) {

    /** The first had no more of the template than the keys of what it requires. */
    private static final long VERSION = 2;

    static PostmortemFacts of(Postmortem postmortem) {
        return new PostmortemFacts(
                postmortem.demands().isEnforced(),
                postmortem.demands().sections(),
                postmortem.edition().by(),
                postmortem.edition().at(),
                postmortem.authors());
    }

    static PostmortemFacts read(String text) {
        Map<String, Object> object = Json.read(text);
        if (Json.number(object, "v") > VERSION) {
            throw new IllegalStateException("facts of version " + object.get("v") + ", written by a newer Tocsin");
        }
        return new PostmortemFacts(
                Boolean.TRUE.equals(object.get("enforced")),
                sections(object),
                PersonText.author(Json.members(object, "editor")),
                Facts.instant(Json.number(object, "edited")),
                Json.list(object, "authors").stream()
                        .map(each -> PersonText.person(Json.members(each)))
                        .toList());
    }

    private static List<TemplateSection> sections(Map<String, Object> object) {
        return object.containsKey("sections")
                ? Json.list(object, "sections").stream()
                        .map(each -> OutlineText.section(Json.members(each)))
                        .toList()
                : Json.texts(object, "required").stream()
                        .map(SectionKey::new)
                        .map(key -> new TemplateSection(key, key.title(), List.of(), true))
                        .toList();
    }

    String text() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("v", VERSION);
        object.put("enforced", isEnforced);
        object.put("sections", sections.stream().map(OutlineText::section).toList());
        object.put("editor", PersonText.object(editor));
        object.put("edited", Facts.micros(editedAt));
        object.put("authors", authors.stream().map(PersonText::object).toList());
        return Json.write(object);
    }

    Demands demands(Level level) {
        return new Demands(level, isEnforced, sections);
    }

    Edition edition(int number) {
        return new Edition(number, editor, editedAt);
    }
}
