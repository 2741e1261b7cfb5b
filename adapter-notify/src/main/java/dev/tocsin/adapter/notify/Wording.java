package dev.tocsin.adapter.notify;

import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.OutgoingPage.About;
import dev.tocsin.application.port.OutgoingPage.Owed;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.postmortem.Reminder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page says, without any markup. What people wrote is {@link Legible} and nothing more: each channel makes it harmless for the
 * markup of its own.
 *
 * @param headline which incident it is, or which action item, on one line
 * @param reason why the recipient is told
 * @param request what they are to do, and how soon
 * @param message what whoever pages them has to say
 */
public record Wording(String headline, String reason, String request, Optional<String> message, List<Fact> facts) {

    /** What somebody clicks who takes the incident. */
    public static final String ACKNOWLEDGE = "Acknowledge";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** One line of what is known of the incident. */
    public record Fact(String name, String value) {}

    public Wording {
        facts = List.copyOf(facts);
    }

    public static Wording of(OutgoingPage page) {
        return page.cause() == Cause.WEBHOOK
                ? ofWebhook(page)
                : page.owed().map(owed -> ofItem(owed, page.incident())).orElseGet(() -> ofIncident(page));
    }

    /** Of what the recipient has promised. It is not said to be due tomorrow: the mail may be read whenever. */
    private static Wording ofItem(Owed owed, About incident) {
        Reminder reminder = owed.reminder();
        String when = (reminder.isOverdue() ? "was due on " : "is due on ") + reminder.dueDate();
        String how = reminder.isOverdue() ? "Overdue" : "Due " + reminder.dueDate();
        return new Wording(
                "[" + owed.postmortem() + "] " + how + ": " + Legible.quote(reminder.text()),
                "You have promised to do this, and it " + when + ".",
                "Please see to it, and mark it as completed once it is done.",
                Optional.of(Legible.prose(reminder.text())).filter(text -> !text.isEmpty()),
                List.of(
                        new Fact("Due", reminder.dueDate().toString()),
                        new Fact("Postmortem", owed.postmortem().toString()),
                        named(incident)));
    }

    /** To whoever can see to it; which webhook it is, and what was wrong, is the message. */
    private static Wording ofWebhook(OutgoingPage page) {
        return new Wording(
                "A webhook is disabled",
                "A webhook of your organization is disabled: it could not be told of this incident.",
                "Please see to its receiver, and enable it again.",
                page.message().map(Legible::prose),
                List.of(named(page.incident())));
    }

    private static Wording ofIncident(OutgoingPage page) {
        About incident = page.incident();
        return new Wording(
                "[" + incident.severity() + "] " + incident.number() + " " + Legible.line(incident.title()),
                reason(page),
                request(page),
                page.message().map(Legible::prose).filter(message -> !message.isEmpty()),
                facts(incident));
    }

    private static String reason(OutgoingPage page) {
        return switch (page.cause()) {
            case ESCALATION -> page.place().map(Wording::escalation).orElse("The escalation has reached you.");
            case MANUAL -> "Somebody asks for you.";
            case ASSIGNMENT -> "It has been given to you.";
            case SLA_ACKNOWLEDGE -> "The time to acknowledge it is over, or soon will be.";
            case SLA_CLOSURE -> "The time to resolve it is over, or soon will be.";
            case STAND_DOWN -> standDown(page.incident());
            case CATCH_ALL -> "Nobody else could be told of it.";
            case ACTION_ITEM -> "You have promised something that is due.";
            case WEBHOOK -> "A webhook could not be told of it.";
            case REMINDER -> "What you have to do for it waits, or has become more important.";
        };
    }

    /** Whoever is assigned when it is over need not have taken it: people may have ended it before anybody answered. */
    private static String standDown(About incident) {
        if (incident.status().isOver()) {
            return "It is " + incident.status().word() + ".";
        }
        return incident.assignee()
                .map(name -> "Taken by " + Legible.line(name) + ".")
                .orElse("It has been answered.");
    }

    private static String escalation(Place place) {
        String level = "The escalation has reached you at level " + place.level();
        return place.round() == 1 ? level + "." : level + ", in round " + place.round() + ".";
    }

    private static String request(OutgoingPage page) {
        if (page.cause() == Cause.STAND_DOWN) {
            return "You need not do anything.";
        }
        String what = page.acknowledgeLink().isPresent() ? "acknowledge it" : "look at it";
        return switch (page.urgency()) {
            case HIGH -> "Please " + what + " now.";
            case NORMAL -> "Please " + what + " soon.";
            case LOW -> "Please " + what + " when you can.";
        };
    }

    private static List<Fact> facts(About incident) {
        List<Fact> facts = new ArrayList<>();
        facts.add(named(incident));
        facts.add(new Fact("Severity", incident.severity().name()));
        facts.add(new Fact("Status", incident.status().word()));
        if (!incident.services().isEmpty()) {
            facts.add(new Fact("Services", Legible.line(String.join(", ", incident.services()))));
        }
        facts.add(new Fact("Since", minute(incident.createdAt())));
        facts.add(new Fact("Assigned to", incident.assignee().map(Legible::line).orElse("nobody yet")));
        return facts;
    }

    private static Fact named(About incident) {
        return new Fact("Incident", incident.number() + " " + Legible.line(incident.title()));
    }

    private static String minute(Instant time) {
        return MINUTE.format(time);
    }
}
