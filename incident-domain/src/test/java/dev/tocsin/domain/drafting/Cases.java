package dev.tocsin.domain.drafting;

import dev.tocsin.domain.drafting.CaseFile.Gap;
import dev.tocsin.domain.drafting.CaseFile.Message;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.AlertId;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Narrative;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.sla.Severity;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** A case in the making: what happens is told by the narrative, minutes after noon, in the order of the calls. */
final class Cases {

    static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");
    static final Responder JANE = responder("Jane", 1);
    static final Responder CASEY = responder("Casey", 2);
    static final Optional<Comment> SILENTLY = Optional.empty();

    private Title title = new Title("Checkout is down");
    private List<String> services = List.of();
    private List<String> components = List.of();
    private final List<Entry> timeline = new ArrayList<>();
    private Optional<Gap> gap = Optional.empty();
    private final List<Alert> alerts = new ArrayList<>();
    private final List<Message> thread = new ArrayList<>();

    /** Nothing has happened. */
    static Cases aBlankCase() {
        return new Cases();
    }

    /** Jane declared a SEV1 at noon; it is the first entry. */
    static Cases aCase() {
        return aBlankCase().at(0, JANE, new Fact.Created(Severity.SEV1));
    }

    Cases titled(String words) {
        title = new Title(words);
        return this;
    }

    Cases affecting(List<String> itsServices, List<String> itsComponents) {
        services = itsServices;
        components = itsComponents;
        return this;
    }

    Cases at(long minute, Responder by, Fact fact) {
        return at(minute, new Author.Person(by, Author.Via.KEY, Optional.empty()), fact);
    }

    /** By itself. */
    Cases at(long minute, Fact fact) {
        return at(minute, Author.AUTOMATIC, fact);
    }

    private Cases at(long minute, Author by, Fact fact) {
        Narrative told = Narrative.of(fact);
        return entry(minute, by, told.type().name(), told.title(), told.description(), told.details());
    }

    Cases entry(
            long minute,
            Author by,
            String type,
            String itsTitle,
            Optional<String> description,
            SequencedMap<String, Object> details) {
        int position = timeline.size() + 1;
        timeline.add(new Entry(id(position), position, type, itsTitle, description, by, minute(minute), details));
        return this;
    }

    Cases moved(long minute, Responder by, Status from, Status to) {
        return at(minute, by, new Fact.StatusChanged(from, to, SILENTLY));
    }

    Cases moved(long minute, Responder by, Status from, Status to, String why) {
        return at(minute, by, new Fact.StatusChanged(from, to, Optional.of(new Comment(why))));
    }

    Cases reopened(long minute, Responder by, Status to) {
        return at(minute, by, new Fact.Reopened(Status.RESOLVED, to, Optional.of(new Comment("it is back"))));
    }

    Cases comment(long minute, Responder by, String words) {
        return at(minute, by, new Fact.Commented(new Comment(words)));
    }

    Cases component(long minute, String name, String from, String to) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        details.put("component", name);
        details.put("from", from);
        details.put("to", to);
        String words = name + " changed from " + from + " to " + to;
        return entry(minute, Author.AUTOMATIC, "COMPONENT_STATUS_CHANGED", words, Optional.empty(), details);
    }

    /** Linked in one minute, fired in another. */
    Cases alert(long linkedAt, String words, long firedAt) {
        alerts.add(alertOf(words, firedAt, Optional.empty(), Optional.empty()));
        return at(linkedAt, new Fact.AlertLinked("prometheus", words, new Title(words)));
    }

    Cases alert(long linkedAt, String words, long firedAt, long resolvedAt, String url) {
        alerts.add(alertOf(words, firedAt, Optional.of(minute(resolvedAt)), Optional.of(URI.create(url))));
        return at(linkedAt, new Fact.AlertLinked("prometheus", words, new Title(words)));
    }

    Cases unlinkedAlert(String words, long firedAt) {
        alerts.add(alertOf(words, firedAt, Optional.empty(), Optional.empty()));
        return this;
    }

    /** Jane says where they talk. */
    Cases thread(long minute) {
        return at(minute, JANE, new Fact.Updated(List.of(Fact.Updated.Field.SLACK_THREAD)));
    }

    Cases inSlack(long minute, String author, String words) {
        thread.add(new Message(author, minute(minute), words));
        return this;
    }

    /** So many entries come after this position that nobody has read. */
    Cases unread(long after, int entries) {
        gap = Optional.of(new Gap(after, entries));
        return this;
    }

    CaseFile file() {
        return new CaseFile(new IncidentNumber(2026, 44), title, services, components, timeline, gap, alerts, thread);
    }

    List<Statement> statements(Part part) {
        return Rulebook.draft(file(), List.of()).section(part).statements();
    }

    /** What the draft says there. */
    List<String> says(Part part) {
        return statements(part).stream().map(Statement::text).toList();
    }

    static CaseFile with(CaseFile file, List<Entry> timeline) {
        return new CaseFile(
                file.number(),
                file.title(),
                file.services(),
                file.components(),
                timeline,
                file.gap(),
                file.alerts(),
                file.thread());
    }

    static EventId id(long position) {
        return new EventId(new UUID(7, position));
    }

    static Instant minute(long minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    static List<EventId> ids(long... positions) {
        return Arrays.stream(positions).mapToObj(Cases::id).toList();
    }

    private static Alert alertOf(String words, long firedAt, Optional<Instant> resolvedAt, Optional<URI> url) {
        AlertId id = new AlertId(new UUID(8, 1));
        return new Alert(id, "prometheus", words, new Title(words), url, minute(firedAt), resolvedAt, NOON);
    }

    private static Responder responder(String name, long id) {
        return new Responder(new UserId(new UUID(0, id)), name, new Email(name + "@example.com"));
    }
}
