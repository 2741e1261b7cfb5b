package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.OutgoingPage.About;
import dev.tocsin.application.port.OutgoingPage.Owed;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.oncall.WallClock;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.Reminder;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page that has just been claimed, with all that whoever sends it needs to know. */
final class ClaimedRow {

    /** What {@link #read} reads, in its order: of c, a claimed page, and of {@link #JOINS}. */
    static final String COLUMNS = "c.organization_id, c.incident_id, c.attempts, c." + String.join(", c.", PageRow.PAGE)
            + ", o.catch_all, coalesce(u.name, z.name), coalesce(u.email, z.email), coalesce(u.slack_id, z.slack_id),"
            + " coalesce(u.active, z.active), i.number_year, i.number_seq, i.title, i.severity, i.status, a.name,"
            + " s.name, array(select v.name from incident_service l join service v"
            + " on v.organization_id = l.organization_id and v.id = l.service_id"
            + " where l.organization_id = c.organization_id and l.incident_id = c.incident_id order by l.ordinal),"
            + " i.created_at, u.time_zone, t.item, m.number_year, m.number_seq";

    /** The addressee is u; or z, where the address of whoever hears of everything is somebody's. */
    static final String JOINS = " join organization o on o.organization_id = c.organization_id"
            + " join incident i on i.organization_id = c.organization_id and i.id = c.incident_id"
            + " left join service s on s.organization_id = i.organization_id and s.id = i.service_id"
            + " left join app_user a on a.organization_id = i.organization_id and a.id = i.assignee_id"
            + " left join app_user u on u.organization_id = c.organization_id and u.id = c.user_id"
            + " left join app_user z on c.user_id is null and z.organization_id = c.organization_id"
            + " and z.email = o.catch_all"
            + " left join action_item t on t.organization_id = c.organization_id and t.id = c.action_item_id"
            + " left join postmortem m on m.organization_id = t.organization_id and m.id = t.postmortem_id";

    private ClaimedRow() {}

    static ClaimedPage read(Row row, Instant now, Lease lease) throws SQLException {
        Due of = new Due(new OrganizationId(row.uuid()), new IncidentId(row.uuid()));
        int before = (int) row.number() - 1;
        Page page = PageRow.read(row);
        @Nullable String catchAll = row.textOrNull();
        Optional<Contact> user = user(row.textOrNull(), row.textOrNull(), row.textOrNull());
        boolean isActive = row.truth();
        Optional<Contact> to = page.to() instanceof Addressee.CatchAll ? user.or(() -> address(catchAll)) : user;
        boolean isThere = user.isPresent() ? isActive : to.isPresent();
        About about = about(row);
        return new ClaimedPage(of, page, lease, before, to, isThere, about, owed(row, page, to, now));
    }

    /** What its addressee owes still, by the day that it is where they live, and under the name that they have now. */
    private static Optional<Owed> owed(Row row, Page page, Optional<Contact> to, Instant now) throws SQLException {
        @Nullable String zone = row.textOrNull();
        @Nullable String item = row.textOrNull();
        @Nullable Long year = row.numberOrNull();
        @Nullable Long sequence = row.numberOrNull();
        if (zone == null || item == null || year == null || sequence == null) {
            return Optional.empty();
        }
        PostmortemNumber postmortem = new PostmortemNumber(year.intValue(), sequence.intValue());
        return ItemText.item(Json.read(item))
                .reminder(new WallClock(ZoneId.of(zone)).dateAt(now))
                .filter(reminder ->
                        page.to().equals(new Addressee.Somebody(reminder.owner().id())))
                .flatMap(reminder -> to.map(owner -> new Owed(postmortem, named(reminder, owner))));
    }

    private static Reminder named(Reminder reminder, Contact owner) {
        return new Reminder(
                reminder.item(),
                new Responder(reminder.owner().id(), owner.name(), owner.email()),
                reminder.text(),
                reminder.dueDate(),
                reminder.isOverdue());
    }

    private static Optional<Contact> user(@Nullable String name, @Nullable String email, @Nullable String slackId) {
        return name == null || email == null
                ? Optional.empty()
                : Optional.of(new Contact(name, new Email(email), Optional.ofNullable(slackId)));
    }

    private static Optional<Contact> address(@Nullable String email) {
        return Optional.ofNullable(email).map(set -> new Contact(set, new Email(set), Optional.empty()));
    }

    private static About about(Row row) throws SQLException {
        return new About(
                new IncidentNumber((int) row.number(), (int) row.number()),
                row.text(),
                Words.severity(row.text()),
                status(row.text()),
                Optional.ofNullable(row.textOrNull()),
                services(row.textOrNull(), row.array()),
                row.instant());
    }

    /** Once it has been deleted, nobody has anything to do for it. */
    private static Status status(String word) {
        return word.equals(Words.TOMBSTONE) ? Status.CLOSED : Words.status(word);
    }

    private static List<String> services(@Nullable String first, Object[] others) {
        return Stream.concat(Stream.ofNullable(first), Arrays.stream(others).map(String::valueOf))
                .toList();
    }
}
