package dev.tocsin.adapter.rest.link;

import dev.tocsin.adapter.rest.link.AnswerPage.Fact;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.domain.incident.Acknowledgement;
import dev.tocsin.domain.people.Responder;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An incident as the person sees it whom a link has brought here: whether there is anything to answer, and who has answered. */
record IncidentPage(Actor actor, IncidentView view) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** @param refused what is said with where somebody else has it, or it is over */
    AnswerPage page(HttpStatus refused) {
        IncidentSnapshot incident = view.summary().snapshot();
        if (incident.status().isOver()) {
            return page(refused, "It is over", over(incident), false);
        }
        return incident.acknowledgement()
                .map(given -> taken(given, refused))
                .orElseGet(() -> page(
                        HttpStatus.OK,
                        "Will you take it?",
                        "The button assigns it to you, " + actor.user().name() + ", and nobody else is woken.",
                        true));
    }

    private AnswerPage taken(Acknowledgement given, HttpStatus refused) {
        String since = " at " + minute(given.at()) + ".";
        return given.by().is(actor.user())
                ? page(HttpStatus.OK, "You have it", "You acknowledged it" + since, false)
                : page(
                        refused,
                        given.by().name() + " has it already",
                        "They acknowledged it" + since + " You need not do anything.",
                        false);
    }

    private static String over(IncidentSnapshot incident) {
        String status = "The incident is " + incident.status().word();
        return incident.resolution()
                .map(end -> status + "; " + end.by().name() + " resolved it at " + minute(end.at()) + ".")
                .orElse(status + ".");
    }

    private AnswerPage page(HttpStatus status, String heading, String text, boolean asks) {
        return new AnswerPage(status, heading, text, facts(), asks);
    }

    private List<Fact> facts() {
        IncidentSnapshot incident = view.summary().snapshot();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Incident", view.summary().number() + " " + incident.title()));
        facts.add(new Fact("Severity", incident.severity().name()));
        facts.add(new Fact("Status", incident.status().word()));
        if (!view.services().isEmpty()) {
            facts.add(new Fact("Services", services()));
        }
        facts.add(new Fact("Since", minute(incident.createdAt())));
        facts.add(new Fact(
                "Assigned to",
                incident.ownership().assignee().map(Responder::name).orElse("nobody yet")));
        return facts;
    }

    private String services() {
        return view.services().stream().map(IncidentView.AffectedService::name).collect(Collectors.joining(", "));
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
