package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Rosters;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rosters in two statements, however many: the schedules, and all exceptions from them that touch the time. */
record JdbcRosters(Database database) implements Rosters {

    private static final String OVERRIDE = "schedule_override";
    private static final String UNAVAILABILITY = "unavailability";

    private static final String PEOPLE =
            " x join app_user u on u.organization_id = x.organization_id and u.id = x.user_id"
                    + " where x.organization_id = ?";

    /** A row of either table. */
    private record Departure(
            String table, ScheduleId schedule, UUID id, Responder person, Period period, Instant createdAt) {

        static Departure of(Row row) throws SQLException {
            return new Departure(
                    row.text(),
                    new ScheduleId(row.uuid()),
                    row.uuid(),
                    new Responder(new UserId(row.uuid()), row.text(), new Email(row.text())),
                    new Period(row.instant(), row.instant()),
                    row.instant());
        }

        boolean is(String kind, Schedule of) {
            return table.equals(kind) && schedule.equals(of.id());
        }

        ScheduleOverride override() {
            return new ScheduleOverride(new ScheduleOverride.Id(id), person, period, createdAt);
        }

        Unavailability unavailability() {
            return new Unavailability(new Unavailability.Id(id), person, period, createdAt);
        }
    }

    @Override
    public Optional<Roster> find(OrganizationId organization, ScheduleId schedule, Period time) {
        Query which = new Query()
                .add("select x.* from schedule x where x.organization_id = ?", organization.value())
                .add(" and x.id = ?", schedule.value());
        return database
                .run(connection -> rosters(
                        organization,
                        ScheduleRows.read(organization, which, new Query(), connection),
                        time,
                        connection))
                .stream()
                .findFirst();
    }

    @Override
    public List<Roster> list(OrganizationId organization, List<String> teams, Period time) {
        Query which = new Query().add("select x.* from schedule x where x.organization_id = ?", organization.value());
        Query ofTeams = teams.isEmpty()
                ? new Query()
                : new Query()
                        .add(
                                " where t.folded_name = any (?)",
                                "varchar",
                                teams.stream().map(SearchPattern::exactly).toArray());
        return database.run(connection ->
                rosters(organization, ScheduleRows.read(organization, which, ofTeams, connection), time, connection));
    }

    @Override
    public Slice<ScheduleOverride, Integer> overrides(OrganizationId organization, ScheduleId schedule, Search search) {
        return list(OVERRIDE, organization, schedule, search).map(Departure::override);
    }

    @Override
    public Optional<ScheduleOverride> findOverride(
            OrganizationId organization, ScheduleId schedule, ScheduleOverride.Id id) {
        return find(OVERRIDE, organization, schedule, id.value()).map(Departure::override);
    }

    @Override
    public Slice<Unavailability, Integer> unavailabilities(
            OrganizationId organization, ScheduleId schedule, Search search) {
        return list(UNAVAILABILITY, organization, schedule, search).map(Departure::unavailability);
    }

    @Override
    public Optional<Unavailability> findUnavailability(
            OrganizationId organization, ScheduleId schedule, Unavailability.Id id) {
        return find(UNAVAILABILITY, organization, schedule, id.value()).map(Departure::unavailability);
    }

    private static List<Roster> rosters(
            OrganizationId organization, List<Schedule> schedules, Period time, Connection connection)
            throws SQLException {
        if (schedules.isEmpty()) {
            return List.of();
        }
        Object[] ids = schedules.stream().map(schedule -> schedule.id().value()).toArray();
        List<Departure> exceptions = new Query()
                .add(touching(OVERRIDE, organization, ids, time))
                .add(" union all ")
                .add(touching(UNAVAILABILITY, organization, ids, time))
                .add(" order by starts_at, exception_id")
                .list(connection, Departure::of);
        return schedules.stream()
                .map(schedule -> new Roster(
                        schedule,
                        exceptions.stream()
                                .filter(each -> each.is(OVERRIDE, schedule))
                                .map(Departure::override)
                                .toList(),
                        exceptions.stream()
                                .filter(each -> each.is(UNAVAILABILITY, schedule))
                                .map(Departure::unavailability)
                                .toList()))
                .toList();
    }

    private static Query touching(String table, OrganizationId organization, Object[] schedules, Period time) {
        return new Query()
                .add(select(table) + PEOPLE, organization.value())
                .add(" and x.schedule_id = any (?)", "uuid", schedules)
                .add(" and x.starts_at < ?", time.endsAt())
                .add(" and x.ends_at > ?", time.startsAt());
    }

    private Slice<Departure, Integer> list(
            String table, OrganizationId organization, ScheduleId schedule, Search search) {
        Query condition = new Query()
                .add(" and x.schedule_id = ?", schedule.value())
                .add(" and (u.folded_name like ? escape '!'", SearchPattern.of(search))
                .add(" or u.email like ? escape '!')", SearchPattern.of(search));
        Query page = new Query()
                .add(select(table) + PEOPLE, organization.value())
                .add(condition)
                .add(" order by x.starts_at desc, x.id desc limit ?", search.limit())
                .add(" offset ?", search.offset());
        Query count = new Query()
                .add("select count(*) from " + table + PEOPLE, organization.value())
                .add(condition);
        return database.run(connection -> search.found(
                page.list(connection, Departure::of),
                count.list(connection, Row::number).getFirst()));
    }

    private Optional<Departure> find(String table, OrganizationId organization, ScheduleId schedule, UUID id) {
        Query query = new Query()
                .add(select(table) + PEOPLE, organization.value())
                .add(" and x.schedule_id = ?", schedule.value())
                .add(" and x.id = ?", id);
        return database.run(connection -> query.list(connection, Departure::of)).stream()
                .findFirst();
    }

    private static String select(String table) {
        return "select '" + table
                + "' as kind, x.schedule_id, x.id as exception_id, u.id as person_id, u.name, u.email,"
                + " x.starts_at, x.ends_at, x.created_at from " + table;
    }
}
