package dev.tocsin.adapter.drafting;

import dev.tocsin.domain.drafting.Briefing;
import dev.tocsin.domain.drafting.CaseFile;
import dev.tocsin.domain.drafting.CaseFile.Message;
import dev.tocsin.domain.drafting.Entry;
import dev.tocsin.domain.drafting.SectionOutline;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.AlertId;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a model may be told: of Jane, who declared an incident at noon and commented on it five minutes later. */
final class Briefings {

    static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");
    static final List<SectionOutline> TEMPLATE = List.of(
            new SectionOutline("root_cause", "Root cause", List.of("Why did it happen?")),
            new SectionOutline("resolution", "Resolution", List.of("What ended it?")));

    private static final Responder JANE =
            new Responder(new UserId(new UUID(0, 1)), "Jane", new Email("jane@example.com"));

    private Briefings() {}

    static CaseFile caseFile(String title, String comment) {
        Author jane = new Author.Person(JANE, Author.Via.KEY, Optional.empty());
        Alert alert = new Alert(
                new AlertId(new UUID(8, 1)),
                "prometheus",
                "k",
                new Title("High latency"),
                Optional.empty(),
                NOON.minusSeconds(60),
                Optional.of(NOON),
                NOON);
        return new CaseFile(
                new IncidentNumber(2026, 44),
                new Title(title),
                List.of("Checkout"),
                List.of("Shop"),
                List.of(entry(1, "CREATED", jane, Optional.empty()), entry(2, "COMMENT", jane, Optional.of(comment))),
                Optional.empty(),
                List.of(alert),
                List.of(new Message("Jane", NOON, comment)));
    }

    static Briefing of(String title, String comment) {
        return Briefing.of(caseFile(title, comment), TEMPLATE);
    }

    static Briefing any() {
        return of("Checkout is down", "The pool is full");
    }

    static EventId id(long position) {
        return new EventId(new UUID(7, position));
    }

    private static Entry entry(long position, String type, Author by, Optional<String> text) {
        return new Entry(
                id(position),
                position,
                type,
                type,
                text,
                by,
                NOON.plusSeconds(300 * (position - 1)),
                new LinkedHashMap<>());
    }
}
