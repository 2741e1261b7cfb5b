package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An exception from a schedule: a row of either table that has them.
 *
 * @param schedule with its organization
 */
record Departure(
        String table, Acquaintances.Key schedule, UUID id, Responder person, Period period, Instant createdAt) {

    static final String OVERRIDE = "schedule_override";
    static final String UNAVAILABILITY = "unavailability";

    private static final String PERSON =
            " join app_user u on u.organization_id = x.organization_id and u.id = x.user_id where ";

    /** From the table x, with the person u: a condition is to follow. */
    static String select(String table) {
        return columns(table) + from(table);
    }

    /** As {@link #select}, without the columns. */
    static String from(String table) {
        return table + " x" + PERSON;
    }

    /** All exceptions from these schedules that touch this time, in order. */
    static Query touching(Keys schedules, Period time) {
        return touching(OVERRIDE, schedules, time)
                .add(" union all ")
                .add(touching(UNAVAILABILITY, schedules, time))
                .add(" order by starts_at, exception_id");
    }

    static Departure of(Row row) throws SQLException {
        return new Departure(
                row.text(),
                new Acquaintances.Key(row.uuid(), row.uuid()),
                row.uuid(),
                new Responder(new UserId(row.uuid()), row.text(), new Email(row.text())),
                new Period(row.instant(), row.instant()),
                row.instant());
    }

    static Roster roster(Schedule schedule, List<Departure> exceptions) {
        return new Roster(
                schedule,
                exceptions.stream()
                        .filter(each -> each.is(OVERRIDE, schedule))
                        .map(Departure::override)
                        .toList(),
                exceptions.stream()
                        .filter(each -> each.is(UNAVAILABILITY, schedule))
                        .map(Departure::unavailability)
                        .toList());
    }

    ScheduleOverride override() {
        return new ScheduleOverride(new ScheduleOverride.Id(id), person, period, createdAt);
    }

    Unavailability unavailability() {
        return new Unavailability(new Unavailability.Id(id), person, period, createdAt);
    }

    private boolean is(String kind, Schedule of) {
        return table.equals(kind) && schedule.equals(key(of));
    }

    static Acquaintances.Key key(Schedule schedule) {
        return new Acquaintances.Key(
                schedule.organization().value(), schedule.id().value());
    }

    private static String columns(String table) {
        return "select '" + table
                + "' as kind, x.organization_id, x.schedule_id, x.id as exception_id, u.id as person_id, u.name, u.email,"
                + " x.starts_at, x.ends_at, x.created_at from ";
    }

    private static Query touching(String table, Keys schedules, Period time) {
        String after =
                " join " + table + " x on x.organization_id = k.organization_id and x.schedule_id = k.id" + PERSON;
        return schedules
                .in(columns(table), after)
                .add("x.starts_at < ?", time.endsAt())
                .add(" and x.ends_at > ?", time.startsAt());
    }
}
