package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** The people and postmortems that the tests speak of. */
final class Writings {

    static final Instant NOON = Instant.parse("2026-04-19T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(3_600);
    static final LocalDate DUE = LocalDate.of(2026, 4, 26);

    static final Responder JANE = responder("Jane", 1);
    static final Responder CASEY = responder("Casey", 2);
    static final Author.Person BY_JANE = new Author.Person(JANE, Author.Via.KEY, Optional.empty());
    static final Author.Person BY_CASEY = new Author.Person(CASEY, Author.Via.JWT, Optional.empty());

    static final PostmortemSettings OPEN = PostmortemSettings.INITIAL;
    static final PostmortemSettings APPROVING =
            new PostmortemSettings(Level.STANDARD, BuiltInTemplate.STANDARD.id(), true, false);
    static final PostmortemSettings FOUR_EYES =
            new PostmortemSettings(Level.STANDARD, BuiltInTemplate.STANDARD.id(), false, true);

    static final ActionItem ALERTING = ActionItem.added(
            itemId(1),
            Task.of("Add replica saturation alerting").ownedBy(by(JANE)).dueOn(DUE),
            NOON);

    private Writings() {}

    static Occasion occasion(Level level) {
        return new Occasion(
                new OrganizationId(new UUID(0, 5)),
                new PostmortemId(new UUID(0, 6)),
                new IncidentRef(new IncidentId(new UUID(0, 7)), new IncidentNumber(2026, 1)),
                level);
    }

    /** Written by Jane, with what the standard level requires. */
    static Postmortem aDraft() {
        return accepted(Postmortem.written(occasion(Level.STANDARD), complete(), BY_JANE, NOON))
                .next();
    }

    static Postmortem anApprovedPostmortem() {
        return accepted(aDraft().approve(OPEN, BY_CASEY, NOON)).next();
    }

    static Postmortem aPublishedPostmortem() {
        return accepted(anApprovedPostmortem().publish(OPEN, BY_CASEY, NOON)).next();
    }

    /** Nobody has written a word of it. */
    static Postmortem aDraftedPostmortem(Content content) {
        return Postmortem.drafted(occasion(Level.STANDARD), proposal(content), BY_JANE, NOON)
                .next();
    }

    static Proposal proposal(Content content) {
        return new Proposal(content, List.of());
    }

    static TemplateSection section(String key, boolean required, String... questions) {
        return new TemplateSection(new SectionKey(key), "The " + key, List.of(questions), required);
    }

    /** All parts, each in its plainest form, one action item. */
    static Content complete() {
        SequencedMap<Part, Markdown> texts = new LinkedHashMap<>();
        Content.TEXTS.forEach(part -> texts.put(part, new Markdown("the " + part.word())));
        return new Content(
                texts,
                Optional.of(Form.structured(impact("27 minutes"))),
                Optional.of(Form.structured(List.of(new TimelineNote(NOON, "Primary database failed over")))),
                Optional.of(Form.structured(List.of(ALERTING))),
                Optional.of(new ContributingFactors.Told(new Markdown("Insufficient failover headroom"))),
                Optional.of(
                        Form.structured(new ResponseTimes(Optional.of("3m"), Optional.of("8m"), Optional.of("27m")))),
                Optional.of(new Body("# All of it")),
                sections("failover: It took too long"));
    }

    static ImpactReport impact(String duration) {
        return new ImpactReport(
                Optional.of(duration), Optional.of("320"), List.of("api", "dashboard"), Optional.empty());
    }

    static Content summary(String text) {
        return Content.NOTHING.with(Part.SUMMARY, new Markdown(text));
    }

    /** Each as {@code key: text}. */
    static SequencedMap<SectionKey, Markdown> sections(String... written) {
        SequencedMap<SectionKey, Markdown> sections = new LinkedHashMap<>();
        for (String section : written) {
            List<String> parts = List.of(section.split(": ", 2));
            sections.put(new SectionKey(parts.getFirst()), new Markdown(parts.getLast()));
        }
        return sections;
    }

    static Content items(ActionItem... items) {
        return Content.NOTHING.withActionItems(Optional.of(Form.structured(List.of(items))));
    }

    static Owner by(Responder person) {
        return new Owner.Person(person);
    }

    static ActionItemId itemId(long number) {
        return new ActionItemId(new UUID(1, number));
    }

    static Decision.Accepted<Postmortem> accepted(Decision<Postmortem> decision) {
        if (decision instanceof Decision.Accepted<Postmortem> accepted) {
            return accepted;
        }
        throw new AssertionError("not accepted: " + decision);
    }

    static Refusal refused(Decision<Postmortem> decision) {
        if (decision instanceof Decision.Refused<Postmortem> refused) {
            return refused.why();
        }
        throw new AssertionError("not refused: " + decision);
    }

    static List<Fact> facts(Decision<Postmortem> decision) {
        return accepted(decision).events().stream().map(IncidentEvent::fact).toList();
    }

    static Responder responder(String name, long id) {
        return new Responder(new UserId(new UUID(0, id)), name, new Email(name + "@example.com"));
    }
}
