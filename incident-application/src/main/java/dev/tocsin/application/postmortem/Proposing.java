package dev.tocsin.application.postmortem;

import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Markup;
import dev.tocsin.domain.drafting.Draft;
import dev.tocsin.domain.drafting.Draft.Section;
import dev.tocsin.domain.drafting.Prose;
import dev.tocsin.domain.drafting.Statement;
import dev.tocsin.domain.drafting.Statement.Measure;
import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.drafting.Wording;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.Body;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.ImpactReport;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Proposal;
import dev.tocsin.domain.postmortem.Proposed;
import dev.tocsin.domain.postmortem.ResponseTimes;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.domain.postmortem.TemplateSection;
import dev.tocsin.domain.postmortem.TimelineNote;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what a draft says into the fields of a postmortem; what no field has room for goes to the body. */
record Proposing(Markup markup, Ids ids) {

    /** Of what the rules say, and what a model adds to it. */
    Proposal of(Draft rules, Prose prose, List<TemplateSection> template, Instant at) {
        Content content = content(rules.and(prose), at);
        Optional<Content> byRules = prose.isEmpty() ? Optional.empty() : Optional.of(content(rules, at));
        return new Proposal(new Proposed(content, byRules), template);
    }

    private Content content(Draft draft, Instant at) {
        List<Statement> timeline = draft.section(Part.TIMELINE).statements();
        return new Content(
                texts(draft),
                impact(draft.section(Part.IMPACT).statements()),
                list(timeline.stream().flatMap(Proposing::note).toList(), Content.MAX_TIMELINE_NOTES),
                list(
                        draft.section(Part.ACTION_ITEMS).statements().stream()
                                .flatMap(statement -> item(statement, at))
                                .toList(),
                        Content.MAX_ACTION_ITEMS),
                said(draft.section(Part.CONTRIBUTING_FACTORS)).map(ContributingFactors.Told::new),
                times(draft.section(Part.RESPONSE_TIMELINE).statements()),
                body(draft),
                sections(draft));
    }

    private Map<Part, Markdown> texts(Draft draft) {
        Map<Part, Markdown> texts = new EnumMap<>(Part.class);
        Content.TEXTS.forEach(part -> said(draft.section(part)).ifPresent(text -> texts.put(part, text)));
        return texts;
    }

    private SequencedMap<SectionKey, Markdown> sections(Draft draft) {
        SequencedMap<SectionKey, Markdown> sections = new LinkedHashMap<>();
        draft.sections().stream()
                .filter(section -> section.part().isEmpty())
                .forEach(section -> said(section).ifPresent(text -> sections.put(new SectionKey(section.key()), text)));
        return sections;
    }

    private Optional<Markdown> said(Section section) {
        return clean(section).map(text -> new Markdown(cut(text, Markdown.MAX_LENGTH)));
    }

    private Optional<Body> body(Draft draft) {
        String left = draft.sections().stream()
                .map(section -> new Section(
                        section.key(),
                        section.part(),
                        section.title(),
                        section.statements().stream()
                                .filter(statement -> hasNoField(section, statement))
                                .toList()))
                .flatMap(section -> clean(section).map(text -> "## " + title(section) + "\n\n" + text).stream())
                .collect(Collectors.joining("\n\n"));
        return Optional.of(cut(left, Body.MAX_LENGTH))
                .filter(text -> !text.isBlank())
                .map(Body::new);
    }

    private static String title(Section section) {
        return dev.tocsin.domain.drafting.Markdown.line(section.title());
    }

    private static boolean hasNoField(Section section, Statement statement) {
        boolean isFielded = section.part().equals(Optional.of(Part.IMPACT))
                || section.part().equals(Optional.of(Part.RESPONSE_TIMELINE))
                || section.part().equals(Optional.of(Part.ACTION_ITEMS));
        return isFielded && statement.value().isEmpty();
    }

    /** Whatever is kept is clean, so that who sends back what they read changes nothing. */
    private Optional<String> clean(Section section) {
        return Optional.of(markup.sanitizedMarkdown(section.markdown()).strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Form<ImpactReport>> impact(List<Statement> statements) {
        List<String> services = values(statements, Value.Affected.class)
                .flatMap(affected -> affected.services().stream())
                .limit(ImpactReport.MAX_SERVICES)
                .toList();
        ImpactReport report =
                new ImpactReport(took(statements, Measure.IMPACT), Optional.empty(), services, Optional.empty());
        return Optional.of(report).filter(given -> !given.isBlank()).map(Form::structured);
    }

    private static Optional<Form<ResponseTimes>> times(List<Statement> statements) {
        ResponseTimes times = new ResponseTimes(
                took(statements, Measure.ACKNOWLEDGE),
                took(statements, Measure.IDENTIFY),
                took(statements, Measure.RESOLVE));
        return Optional.of(times).filter(given -> !given.isBlank()).map(Form::structured);
    }

    private static Optional<String> took(List<Statement> statements, Measure measure) {
        return values(statements, Value.Took.class)
                .filter(took -> took.measure() == measure)
                .map(took -> Wording.span(took.time()))
                .findFirst();
    }

    private static Stream<TimelineNote> note(Statement statement) {
        return values(List.of(statement), Value.Moment.class)
                .map(moment -> new TimelineNote(moment.at(), cut(moment.text(), TimelineNote.MAX_LENGTH)));
    }

    private Stream<ActionItem> item(Statement statement, Instant at) {
        return values(List.of(statement), Value.FollowUp.class)
                .map(todo ->
                        ActionItem.added(new ActionItemId(ids.next()), Task.of(cut(todo.text(), Task.MAX_LENGTH)), at));
    }

    /** None is no answer: that there is nothing to do, people have to say. */
    private static <T> Optional<Form<List<T>>> list(List<T> all, int most) {
        return Optional.of(all.stream().limit(most).toList())
                .filter(some -> !some.isEmpty())
                .map(Form::structured);
    }

    private static <T extends Value> Stream<T> values(List<Statement> statements, Class<T> type) {
        return statements.stream()
                .flatMap(statement -> statement.value().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
