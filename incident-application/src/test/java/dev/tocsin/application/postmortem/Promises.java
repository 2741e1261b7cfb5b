package dev.tocsin.application.postmortem;

import dev.tocsin.application.Engine;
import dev.tocsin.application.Request;
import dev.tocsin.application.Wired;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.paging.Dispatch;
import dev.tocsin.application.people.UserDirectory.ChangeUser;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.application.postmortem.ActionItemDesk.ChangeItem;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Reminder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A studio with e-mail, where Casey, who lives in Berlin, has promised an alert by Friday, 24 April 2026. */
final class Promises {

    static final LocalDate FRIDAY = LocalDate.of(2026, 4, 24);

    /** Nine on Thursday in Berlin. */
    static final Instant DAY_BEFORE = Instant.parse("2026-04-23T07:00:00Z");

    /** Nine on Saturday in Berlin. */
    static final Instant DAY_AFTER = Instant.parse("2026-04-25T07:00:00Z");

    final Studio studio = new Studio();
    final List<OutgoingPage> mails = new ArrayList<>();
    final Engine tocsin = Engine.on(Wired.like(studio.ports)
            .sendingBy(new Mail())
            .linkingBy((incident, person) -> Optional.of(URI.create("https://tocsin.example.com/acknowledge/x")))
            .complete());
    final IncidentRef incident;
    final ActionItemId alert;
    Delivery delivery = new Delivery.Sent(Optional.empty());

    Promises() {
        this(FRIDAY);
    }

    Promises(LocalDate dueDate) {
        this(WantedItem.of("Add an alert").ownedBy(person("casey@example.com")).dueOn(dueDate));
    }

    Promises(WantedItem item) {
        PostmortemView written = studio.written(item);
        studio.forward(Duration.ofMinutes(3));
        incident = IncidentRef.of(written.postmortem().incident().number());
        alert = written.postmortem().items().all().getFirst().id();
    }

    /** Takes everything, unless it has been told to answer otherwise. */
    private final class Mail implements Pager {

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public Delivery send(OutgoingPage page) {
            mails.add(page);
            return delivery;
        }
    }

    static WantedOwner person(String email) {
        return new WantedOwner.Person(new Email(email));
    }

    /** Every half hour until then, somebody looks and sends what there is; what was said, and when. */
    List<String> told(Instant until) {
        List<String> told = new ArrayList<>();
        while (studio.now.get().isBefore(until)) {
            for (Reminder reminder : told()) {
                told.add(studio.now.get() + (reminder.isOverdue() ? " overdue" : " due"));
            }
            studio.forward(Duration.ofMinutes(30));
        }
        return told;
    }

    /** What people hear who are to be reminded by now. */
    List<Reminder> told() {
        mails.clear();
        remind();
        send();
        return mails.stream().map(mail -> mail.owed().orElseThrow().reminder()).toList();
    }

    List<Reminder> toldAt(Instant at) {
        studio.now.set(at);
        return told();
    }

    int remind() {
        return tocsin.reminders().remind().reminders();
    }

    int remindAt(Instant at) {
        studio.now.set(at);
        return remind();
    }

    void send() {
        Dispatch dispatch = tocsin.dispatch();
        dispatch.record(claimed().stream().map(dispatch::send).toList());
    }

    List<ClaimedPage> claimed() {
        return tocsin.dispatch().claim(Channel.EMAIL, 100);
    }

    void change(ChangeItem change) {
        tocsin.actionItemDesk().change(Request.by(studio.casey), change).orElseThrow();
    }

    void complete() {
        change(ChangeItem.to(alert, ActionStatus.COMPLETED));
    }

    void moveTo(LocalDate dueDate) {
        change(new ChangeItem(
                alert,
                new TaskChange(
                        Optional.empty(),
                        Change.keep(),
                        Change.to(dueDate),
                        Change.keep(),
                        Optional.empty(),
                        Change.keep()),
                OptionalLong.empty()));
    }

    void giveTo(WantedOwner owner) {
        change(new ChangeItem(
                alert,
                new TaskChange(
                        Optional.empty(),
                        Change.to(owner),
                        Change.keep(),
                        Change.keep(),
                        Optional.empty(),
                        Change.keep()),
                OptionalLong.empty()));
    }

    void move(Status status) {
        ChangeStatus change = new ChangeStatus(
                incident, Lifecycle.NATIVE, status, Optional.of(new Comment("because")), OptionalLong.empty());
        tocsin.desk().changeStatus(Request.by(studio.casey), change).orElseThrow();
    }

    void caseyLivesIn(String zone) {
        changeCasey(Optional.of(ZoneId.of(zone)), Optional.empty());
    }

    void caseyIsActive(boolean active) {
        changeCasey(Optional.empty(), Optional.of(active));
    }

    private void changeCasey(Optional<ZoneId> zone, Optional<Boolean> active) {
        ChangeUser change = new ChangeUser(
                studio.casey.user().id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Change.keep(),
                zone,
                active,
                OptionalLong.empty());
        tocsin.users().change(Request.by(studio.jane), change).orElseThrow();
    }

    List<LedgerEntry> ledger() {
        return tocsin.board().pages(studio.jane, incident).orElseThrow();
    }

    List<LedgerEntry.State> states() {
        return ledger().stream().map(LedgerEntry::state).toList();
    }
}
