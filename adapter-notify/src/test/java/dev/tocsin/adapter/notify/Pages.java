package dev.tocsin.adapter.notify;

import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.OutgoingPage.About;
import dev.tocsin.application.port.OutgoingPage.Owed;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.Reminder;
import dev.tocsin.domain.sla.Severity;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pages about INC-2026-044, to Jane; each method changes one thing of the one before. */
public record Pages(OutgoingPage page) {

    public static final Instant NOW = Instant.parse("2026-04-18T10:20:00Z");
    public static final UUID ID = UUID.fromString("0196481e-0000-7000-8000-0000000000aa");
    public static final UUID ORGANIZATION = UUID.fromString("0196481e-0000-7000-8000-0000000000bb");
    public static final String LINK = "https://tocsin.example.com/ack/x?a=1&b=2";

    /** The first level of an escalation that nobody has answered. */
    public static Pages anEscalation() {
        return new Pages(new OutgoingPage(
                new OrganizationId(ORGANIZATION),
                new PageId(ID),
                new Contact("Jane Doe", new Email("jane@example.com"), Optional.empty()),
                Cause.ESCALATION,
                Urgency.HIGH,
                Optional.of(new Place(1, 1)),
                Optional.empty(),
                new About(
                        new IncidentNumber(2026, 44),
                        "Checkout is down",
                        Severity.SEV1,
                        Status.INVESTIGATING,
                        Optional.empty(),
                        List.of("Checkout", "Payments"),
                        Instant.parse("2026-04-18T10:00:00Z")),
                Optional.empty(),
                Optional.of(URI.create(LINK))));
    }

    /** What Jane has promised in PM-2026-012, by 24 April. */
    public static Pages aReminder(String text, boolean isOverdue) {
        Reminder reminder = new Reminder(
                new ActionItemId(ID),
                new Responder(new UserId(ID), "Jane Doe", new Email("jane@example.com")),
                text,
                LocalDate.of(2026, 4, 24),
                isOverdue);
        OutgoingPage page =
                anEscalation().because(Cause.ACTION_ITEM).at(Urgency.LOW).page();
        return new Pages(new OutgoingPage(
                page.organization(),
                page.id(),
                page.to(),
                page.cause(),
                page.urgency(),
                Optional.empty(),
                Optional.empty(),
                page.incident(),
                Optional.of(new Owed(new PostmortemNumber(2026, 12), reminder)),
                Optional.empty()));
    }

    public Pages because(Cause cause) {
        return with(page.to(), cause, page.urgency(), page.message(), page.incident(), page.acknowledgeLink());
    }

    public Pages at(Urgency urgency) {
        return with(page.to(), page.cause(), urgency, page.message(), page.incident(), page.acknowledgeLink());
    }

    public Pages saying(String message) {
        return with(
                page.to(), page.cause(), page.urgency(), Optional.of(message), page.incident(), page.acknowledgeLink());
    }

    public Pages to(Contact recipient) {
        return with(recipient, page.cause(), page.urgency(), page.message(), page.incident(), page.acknowledgeLink());
    }

    public Pages toSlackId(String slackId) {
        return to(new Contact(page.to().name(), page.to().email(), Optional.of(slackId)));
    }

    public Pages withoutLink() {
        return with(page.to(), page.cause(), page.urgency(), page.message(), page.incident(), Optional.empty());
    }

    public Pages titled(String title) {
        return about(title, page.incident().assignee(), page.incident().services());
    }

    public Pages takenBy(String assignee) {
        return about(
                page.incident().title(), Optional.of(assignee), page.incident().services());
    }

    public Pages on(List<String> services) {
        return about(page.incident().title(), page.incident().assignee(), services);
    }

    public Pages nowIn(Status status) {
        About before = page.incident();
        About after = new About(
                before.number(),
                before.title(),
                before.severity(),
                status,
                before.assignee(),
                before.services(),
                before.createdAt());
        return with(page.to(), page.cause(), page.urgency(), page.message(), after, page.acknowledgeLink());
    }

    public Pages reached(Place place) {
        return new Pages(new OutgoingPage(
                page.organization(),
                page.id(),
                page.to(),
                page.cause(),
                page.urgency(),
                Optional.of(place),
                page.message(),
                page.incident(),
                page.owed(),
                page.acknowledgeLink()));
    }

    private Pages about(String title, Optional<String> assignee, List<String> services) {
        About before = page.incident();
        About after = new About(
                before.number(), title, before.severity(), before.status(), assignee, services, before.createdAt());
        return with(page.to(), page.cause(), page.urgency(), page.message(), after, page.acknowledgeLink());
    }

    private Pages with(
            Contact to,
            Cause cause,
            Urgency urgency,
            Optional<String> message,
            About incident,
            Optional<URI> acknowledgeLink) {
        return new Pages(new OutgoingPage(
                page.organization(),
                page.id(),
                to,
                cause,
                urgency,
                page.place(),
                message,
                incident,
                page.owed(),
                acknowledgeLink));
    }
}
