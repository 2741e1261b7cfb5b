package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.postmortem.Outline;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.TemplateSection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a template says, as JSON; its name stands beside it. */
final class OutlineText {

    private OutlineText() {}

    static String write(Outline outline) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("v", 1L);
        object.put(
                "sections",
                outline.sections().stream().map(OutlineText::section).toList());
        object.put("categories", outline.actionItemCategories());
        return Json.write(object);
    }

    static Outline read(String name, String text) {
        Map<String, Object> object = Json.read(text);
        return new Outline(
                name,
                Json.list(object, "sections").stream()
                        .map(each -> section(Json.members(each)))
                        .toList(),
                Json.texts(object, "categories"));
    }

    static Map<String, Object> section(TemplateSection section) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("key", section.key().value());
        object.put("title", section.title());
        object.put("questions", section.questions());
        object.put("required", section.required());
        return object;
    }

    static TemplateSection section(Map<String, Object> object) {
        return new TemplateSection(
                new SectionKey(Json.text(object, "key")),
                Json.text(object, "title"),
                Json.texts(object, "questions"),
                Boolean.TRUE.equals(object.get("required")));
    }
}
