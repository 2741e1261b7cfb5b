package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.BE_GIVEN;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOTHING;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOT_BE_CLEARED;

import dev.tocsin.adapter.rest.FieldLimitsTest.Field;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.postmortem.Outline;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.domain.postmortem.TemplateSection;
import java.util.List;
import java.util.stream.Stream;

/** The fields of the bodies about templates, action items and what is wanted of postmortems. */
final class FollowUpFields {

    private static final String TEMPLATES = "/postmortem-templates";
    private static final String TEMPLATE = TEMPLATES + "/TEMPLATE";
    private static final String ITEMS = "/action-items";
    private static final String ITEM = ITEMS + "/ITEM";
    private static final String SETTINGS = "/settings/postmortems";
    private static final Values NAMES = Values.line(Outline.MAX_NAME_LENGTH);
    private static final Values WORDS = Values.line(Task.MAX_CATEGORY_LENGTH);
    private static final Values TASKS = Values.prose(Task.MAX_LENGTH);
    private static final Values COMMENTS = Values.prose(Comment.MAX_LENGTH);
    private static final Values STATUSES = Values.oneOf("pending", "in_progress", "completed", "open", "done");
    private static final Values OWNERS = Values.line(Owner.Named.MAX_LENGTH);
    private static final Values CATEGORIES =
            Values.lists(Outline.MAX_CATEGORIES, "\"c\"", "5", "null", "\"\"", "{}", "\"a\\nb\"");
    private static final Values QUESTIONS =
            Values.lists(TemplateSection.MAX_QUESTIONS, "\"Why?\"", "5", "null", "\"\"", "{}", "\"a\\nb\"");

    private FollowUpFields() {}

    static List<Field> all() {
        return Stream.of(templates(), sections(), added(), changed(), settings())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Field> templates() {
        String body = template("{\"key\": \"k\", \"title\": \"t\"}");
        return List.of(
                new Field("POST", TEMPLATES, body, "name", BE_GIVEN, NAMES.butGood("\"N\"")),
                new Field("POST", TEMPLATES, body, "action_item_categories", NOTHING, CATEGORIES),
                new Field("POST", TEMPLATE + "/copy", "{}", "name", BE_GIVEN, NAMES.butGood("\"N\"")),
                new Field("PATCH", TEMPLATE, "{}", "name", NOT_BE_CLEARED, NAMES.butGood("\"N\"")),
                new Field("PATCH", TEMPLATE, "{}", "action_item_categories", NOT_BE_CLEARED, CATEGORIES));
    }

    private static List<Field> sections() {
        String section = "sections[0].";
        String body = template("{\"key\": \"k\", \"title\": \"t\"}");
        Values keys = Values.oneOf("summary", "money_2").butGood("\"summary\"", "\"x\"", "\"" + "k".repeat(50) + "\"");
        return List.of(
                new Field(
                        "POST",
                        TEMPLATES,
                        body,
                        section + "title",
                        BE_GIVEN,
                        Values.line(TemplateSection.MAX_TITLE_LENGTH)),
                new Field("POST", TEMPLATES, body, section + "questions", NOTHING, QUESTIONS),
                new Field("POST", TEMPLATES, body, section + "required", NOTHING, Values.bool()),
                new Field(
                        "POST",
                        TEMPLATES,
                        body,
                        section + "key",
                        BE_GIVEN,
                        new Values(
                                keys.good(),
                                List.of(
                                        "5",
                                        "{}",
                                        "\"\"",
                                        "\"Root\"",
                                        "\"a b\"",
                                        "\"1a\"",
                                        "\"" + "k".repeat(51) + "\""),
                                List.of())));
    }

    private static List<Field> added() {
        String body = "{\"postmortem_number\": \"POSTMORTEM\", \"text\": \"t\"}";
        Values numbers = Values.oneOf("POSTMORTEM").orBad("\"PM-1\"", "\"INC-2026-001\"", "\"PM-2026-000\"");
        return List.of(
                new Field("POST", ITEMS, body, "postmortem_number", BE_GIVEN, numbers),
                new Field("POST", ITEMS, body, "text", BE_GIVEN, TASKS),
                new Field("POST", ITEMS, body, "owner_email", NOTHING, Values.email()),
                new Field("POST", ITEMS, body, "owner_name", NOTHING, OWNERS),
                new Field("POST", ITEMS, body, "due_date", NOTHING, Values.date()),
                new Field("POST", ITEMS, body, "status", NOTHING, STATUSES),
                new Field("POST", ITEMS, body, "category", NOTHING, WORDS),
                new Field("POST", ITEMS, body, "comment", NOTHING, COMMENTS));
    }

    private static List<Field> changed() {
        return List.of(
                new Field("PATCH", ITEM, "{}", "text", NOT_BE_CLEARED, TASKS),
                new Field("PATCH", ITEM, "{}", "owner_email", NOTHING, Values.email()),
                new Field("PATCH", ITEM, "{}", "owner_name", NOTHING, OWNERS),
                new Field("PATCH", ITEM, "{}", "due_date", NOTHING, Values.date()),
                new Field("PATCH", ITEM, "{}", "status", NOT_BE_CLEARED, STATUSES),
                new Field("PATCH", ITEM, "{}", "category", NOTHING, WORDS),
                new Field("PATCH", ITEM, "{}", "comment", NOTHING, COMMENTS));
    }

    private static List<Field> settings() {
        String body = """
                {"level": "basic", "active_template": "00000000-0000-7000-8000-000000000001", "approval_required": true,
                 "second_person_required": true}""";
        Values templates = Values.oneOf("00000000-0000-7000-8000-000000000002")
                .orBad("\"Standard\"", "\"00000000-0000-7000-8000-000000000009\"");
        return List.of(
                new Field("PUT", SETTINGS, body, "level", BE_GIVEN, Values.oneOf("basic", "standard", "comprehensive")),
                new Field("PUT", SETTINGS, body, "active_template", BE_GIVEN, templates),
                new Field("PUT", SETTINGS, body, "approval_required", BE_GIVEN, Values.bool()),
                new Field("PUT", SETTINGS, body, "second_person_required", BE_GIVEN, Values.bool()));
    }

    private static String template(String section) {
        return "{\"name\": \"N\", \"sections\": [%s]}".formatted(section);
    }
}
