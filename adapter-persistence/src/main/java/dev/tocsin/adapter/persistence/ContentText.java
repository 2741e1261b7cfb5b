package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.postmortem.Body;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.Html;
import dev.tocsin.domain.postmortem.ImpactReport;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.ResponseTimes;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.TimelineNote;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * What a postmortem says, as JSON: as it stands with the postmortem, with what was proposed last, and with each
 * version. What is empty is left out. A reader knows every version up to its own, as with {@link Facts}.
 */
final class ContentText {

    private static final long VERSION = 1;
    private static final String CONTRIBUTING_FACTORS = PostmortemWords.of(Part.CONTRIBUTING_FACTORS);

    private ContentText() {}

    static String write(Content content) {
        return Json.write(object(content));
    }

    static Map<String, Object> object(Content content) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("v", VERSION);
        content.texts().forEach((part, text) -> object.put(PostmortemWords.of(part), text.value()));
        put(Part.IMPACT, content.impact(), ContentText::impact, object);
        put(Part.TIMELINE, content.timeline(), notes -> list(notes, ContentText::note), object);
        put(Part.ACTION_ITEMS, content.actionItems(), items -> list(items, ItemText::object), object);
        content.contributingFactors().ifPresent(factors -> object.put(CONTRIBUTING_FACTORS, factors(factors)));
        put(Part.RESPONSE_TIMELINE, content.responseTimeline(), ContentText::times, object);
        content.body().ifPresent(body -> object.put("body", body.value()));
        if (!content.sections().isEmpty()) {
            Map<String, Object> sections = new LinkedHashMap<>();
            content.sections().forEach((key, text) -> sections.put(key.value(), text.value()));
            object.put("sections", sections);
        }
        return object;
    }

    static Content read(String text) {
        return content(Json.read(text));
    }

    static Content content(Map<String, Object> object) {
        if (Json.number(object, "v") > VERSION) {
            throw new IllegalStateException("content of version " + object.get("v") + ", written by a newer Tocsin");
        }
        return new Content(
                texts(object),
                form(Part.IMPACT, object, written -> impact(Json.members(written))),
                form(Part.TIMELINE, object, written -> each(written, ContentText::note)),
                form(Part.ACTION_ITEMS, object, written -> each(written, ItemText::item)),
                Json.findMembers(object, CONTRIBUTING_FACTORS).map(ContentText::factors),
                form(Part.RESPONSE_TIMELINE, object, written -> times(Json.members(written))),
                Json.findText(object, "body").map(Body::new),
                sections(object));
    }

    private static Map<Part, Markdown> texts(Map<String, Object> object) {
        Map<Part, Markdown> texts = new EnumMap<>(Part.class);
        for (Part part : Content.TEXTS) {
            Json.findText(object, PostmortemWords.of(part)).ifPresent(text -> texts.put(part, new Markdown(text)));
        }
        return texts;
    }

    private static SequencedMap<SectionKey, Markdown> sections(Map<String, Object> object) {
        SequencedMap<SectionKey, Markdown> sections = new LinkedHashMap<>();
        Json.findMembers(object, "sections")
                .ifPresent(written -> written.forEach(
                        (key, text) -> sections.put(new SectionKey(key), new Markdown(String.valueOf(text)))));
        return sections;
    }

    private static <T> void put(
            Part part, Optional<Form<T>> form, Function<T, Object> fields, Map<String, Object> object) {
        form.ifPresent(given -> object.put(
                PostmortemWords.of(part),
                switch (given) {
                    case Form.Structured<T> structured -> Map.of("fields", fields.apply(structured.value()));
                    case Form.Page<T> page -> Map.of("html", page.html().value());
                }));
    }

    private static <T> Optional<Form<T>> form(Part part, Map<String, Object> object, Function<Object, T> fields) {
        return Json.findMembers(object, PostmortemWords.of(part))
                .map(written -> Json.findText(written, "html")
                        .map(html -> Form.<T>page(new Html(html)))
                        .orElseGet(() -> Form.structured(fields.apply(Json.value(written, "fields")))));
    }

    private static <T> List<Map<String, Object>> list(List<T> values, Function<T, Map<String, Object>> object) {
        return values.stream().map(object).toList();
    }

    private static <T> List<T> each(Object written, Function<Map<String, Object>, T> read) {
        return Json.elements(written).stream()
                .map(element -> read.apply(Json.members(element)))
                .toList();
    }

    private static Map<String, Object> impact(ImpactReport impact) {
        Map<String, Object> object = new LinkedHashMap<>();
        impact.duration().ifPresent(text -> object.put("duration", text));
        impact.usersAffected().ifPresent(text -> object.put("users_affected", text));
        object.put("services_affected", impact.servicesAffected());
        impact.revenueImpact().ifPresent(text -> object.put("revenue_impact", text));
        return object;
    }

    private static ImpactReport impact(Map<String, Object> object) {
        return new ImpactReport(
                Json.findText(object, "duration"),
                Json.findText(object, "users_affected"),
                Json.texts(object, "services_affected"),
                Json.findText(object, "revenue_impact"));
    }

    private static Map<String, Object> note(TimelineNote note) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("at", Facts.micros(note.timestamp()));
        object.put("text", note.description());
        return object;
    }

    private static TimelineNote note(Map<String, Object> object) {
        return new TimelineNote(Facts.instant(Json.number(object, "at")), Json.text(object, "text"));
    }

    private static Map<String, Object> factors(ContributingFactors factors) {
        return switch (factors) {
            case ContributingFactors.Told told -> Map.of("text", told.text().value());
            case ContributingFactors.Listed listed -> Map.of("list", listed.factors());
        };
    }

    private static ContributingFactors factors(Map<String, Object> object) {
        return Json.findText(object, "text")
                .<ContributingFactors>map(text -> new ContributingFactors.Told(new Markdown(text)))
                .orElseGet(() -> new ContributingFactors.Listed(Json.texts(object, "list")));
    }

    private static Map<String, Object> times(ResponseTimes times) {
        Map<String, Object> object = new LinkedHashMap<>();
        times.timeToAcknowledge().ifPresent(text -> object.put("acknowledge", text));
        times.timeToIdentify().ifPresent(text -> object.put("identify", text));
        times.timeToResolve().ifPresent(text -> object.put("resolve", text));
        return object;
    }

    private static ResponseTimes times(Map<String, Object> object) {
        return new ResponseTimes(
                Json.findText(object, "acknowledge"),
                Json.findText(object, "identify"),
                Json.findText(object, "resolve"));
    }
}
