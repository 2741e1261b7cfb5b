package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.BE_GIVEN;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOTHING;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOT_BE_CLEARED;

import dev.tocsin.adapter.rest.FieldLimitsTest.Field;
import dev.tocsin.adapter.rest.FieldLimitsTest.Must;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.postmortem.Body;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Html;
import dev.tocsin.domain.postmortem.ImpactReport;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.ResponseTimes;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.domain.postmortem.TimelineNote;
import java.util.List;
import java.util.stream.Stream;

/** The fields of what is written about an incident. */
final class PostmortemFields {

    private static final String[] NO_LINES = {"5", "null", "\"\"", "{}", "\"a\\nb\""};

    private PostmortemFields() {}

    static List<Field> all() {
        return Stream.of(texts(), impact(), timeline(), actionItems(), factors(), responseTimeline(), commands())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Field> texts() {
        Stream<Field> texts = Content.TEXTS.stream()
                .map(part -> changed("{}", part.word(), NOTHING, Values.prose(Markdown.MAX_LENGTH)));
        Stream<Field> pages = Stream.of("impact", "timeline", "action_items", "response_timeline")
                .map(part -> changed("{}", part + "_html", NOTHING, Values.prose(Html.MAX_LENGTH)));
        Stream<Field> free = Stream.of(
                changed("{}", "body", NOTHING, Values.prose(Body.MAX_LENGTH)),
                changed("{}", "sections", NOT_BE_CLEARED, Values.object("{\"a\": \"x\"}")),
                changed("{\"sections\": {}}", "sections.a", NOTHING, Values.prose(Markdown.MAX_LENGTH)));
        return Stream.of(texts, pages, free).flatMap(each -> each).toList();
    }

    private static List<Field> impact() {
        String body = "{\"impact\": {}}";
        Values lines = Values.line(ImpactReport.MAX_LENGTH);
        return List.of(
                changed("{}", "impact", NOTHING, Values.object("{\"duration\": \"d\"}")),
                changed(body, "impact.duration", NOTHING, lines),
                changed(body, "impact.users_affected", NOTHING, lines),
                changed(body, "impact.revenue_impact", NOTHING, lines),
                changed(
                        body,
                        "impact.services_affected",
                        NOTHING,
                        Values.lists(ImpactReport.MAX_SERVICES, "\"api\"", NO_LINES)));
    }

    private static List<Field> timeline() {
        String note = "{\"timestamp\": \"2026-04-18T12:00:00Z\", \"description\": \"d\"}";
        return List.of(
                changed(
                        "{}",
                        "timeline",
                        NOTHING,
                        Values.lists(Content.MAX_TIMELINE_NOTES, note).orGood("[]")),
                changed("{\"timeline\": [{\"description\": \"d\"}]}", "timeline[0].timestamp", BE_GIVEN, Values.time()),
                changed(
                        "{\"timeline\": [{\"timestamp\": \"2026-04-18T12:00:00Z\"}]}",
                        "timeline[0].description",
                        BE_GIVEN,
                        Values.prose(TimelineNote.MAX_LENGTH)));
    }

    private static List<Field> actionItems() {
        String item = "{\"text\": \"t\"}";
        String body = "{\"action_items\": [" + item + "]}";
        Values statuses = Values.oneOf("pending", "in_progress", "completed", "open", "done");
        return List.of(
                changed(
                        "{}",
                        "action_items",
                        NOTHING,
                        Values.lists(Content.MAX_ACTION_ITEMS, item).orGood("[]")),
                changed(body, "action_items[0].text", BE_GIVEN, Values.prose(Task.MAX_LENGTH)),
                changed(
                        body,
                        "action_items[0].id",
                        NOTHING,
                        Values.oneOf("ITEM").orBad("\"00000000-0000-7000-8000-000000000009\"")),
                changed(body, "action_items[0].owner_email", NOTHING, Values.email()),
                changed(body, "action_items[0].due_date", NOTHING, Values.date()),
                changed(body, "action_items[0].status", NOTHING, statuses.orBad("\"Pending\"", "\"closed\"")),
                changed(body, "action_items[0].category", NOTHING, Values.line(Task.MAX_CATEGORY_LENGTH)),
                changed(body, "action_items[0].comment", NOTHING, Values.prose(Comment.MAX_LENGTH)),
                changed(body, "action_items[0].owner_name", NOTHING, Values.line(Owner.Named.MAX_LENGTH)));
    }

    private static List<Field> factors() {
        Values list = Values.lists(ContributingFactors.Listed.MAX_FACTORS, "\"a\"", NO_LINES)
                .orGood("[]");
        String longest = Values.quoted("x".repeat(Markdown.MAX_LENGTH));
        Values either = new Values(
                Stream.concat(list.good().stream(), Stream.of("\"a\\nb\"", longest))
                        .toList(),
                List.of("5", "true", "{}", "\"a\\u0000b\"", Values.quoted("x".repeat(Markdown.MAX_LENGTH + 1))),
                list.badElements());
        return List.of(
                changed("{}", "contributing_factors", NOTHING, either),
                changed("{}", "contributing_factors_list", NOTHING, list));
    }

    private static List<Field> responseTimeline() {
        String body = "{\"response_timeline\": {}}";
        Values lines = Values.line(ResponseTimes.MAX_LENGTH);
        return List.of(
                changed("{}", "response_timeline", NOTHING, Values.object("{\"time_to_resolve\": \"27m\"}")),
                changed(body, "response_timeline.time_to_acknowledge", NOTHING, lines),
                changed(body, "response_timeline.time_to_identify", NOTHING, lines),
                changed(body, "response_timeline.time_to_resolve", NOTHING, lines));
    }

    private static List<Field> commands() {
        String generate = "/incidents/FINISHED/postmortem/generate";
        List<String> none = List.of("5", "true", "{}", "[]", "\"\"", "\"x\"");
        Values incidents = new Values(List.of("\"INCIDENT\"", "\" INCIDENT \""), none, List.of());
        Values templates = new Values(
                BuiltInTemplate.ALL.stream()
                        .map(template -> Values.quoted(template.id().value().toString()))
                        .toList(),
                none,
                List.of());
        return List.of(
                new Field("POST", "/postmortems", Writings.about("x"), "incident_number", BE_GIVEN, incidents),
                new Field("POST", generate, "{}", "template_id", NOTHING, templates),
                new Field("POST", generate, "{}", "rules_only", NOTHING, Values.bool()));
    }

    private static Field changed(String body, String field, Must must, Values values) {
        return new Field("PATCH", "/postmortems/POSTMORTEM", body, field, must, values);
    }
}
