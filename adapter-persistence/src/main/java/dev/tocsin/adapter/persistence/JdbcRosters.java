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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rosters in two statements, however many: the schedules, and all exceptions from them that touch the time. */
record JdbcRosters(Database database) implements Rosters {

    private static final String OF_ORGANIZATION = "x.organization_id = ?";

    @Override
    public Optional<Roster> find(OrganizationId organization, ScheduleId schedule, Period time) {
        Query which = new Query()
                .add("select x.* from schedule x where x.organization_id = ?", organization.value())
                .add(" and x.id = ?", schedule.value());
        return database
                .run(connection -> rosters(ScheduleRows.read(which, new Query(), connection), time, connection))
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
        return database.run(connection -> rosters(ScheduleRows.read(which, ofTeams, connection), time, connection));
    }

    @Override
    public Slice<ScheduleOverride, Integer> overrides(OrganizationId organization, ScheduleId schedule, Search search) {
        return list(Departure.OVERRIDE, organization, schedule, search).map(Departure::override);
    }

    @Override
    public Optional<ScheduleOverride> findOverride(
            OrganizationId organization, ScheduleId schedule, ScheduleOverride.Id id) {
        return find(Departure.OVERRIDE, organization, schedule, id.value()).map(Departure::override);
    }

    @Override
    public Slice<Unavailability, Integer> unavailabilities(
            OrganizationId organization, ScheduleId schedule, Search search) {
        return list(Departure.UNAVAILABILITY, organization, schedule, search).map(Departure::unavailability);
    }

    @Override
    public Optional<Unavailability> findUnavailability(
            OrganizationId organization, ScheduleId schedule, Unavailability.Id id) {
        return find(Departure.UNAVAILABILITY, organization, schedule, id.value())
                .map(Departure::unavailability);
    }

    private static List<Roster> rosters(List<Schedule> schedules, Period time, Connection connection)
            throws SQLException {
        if (schedules.isEmpty()) {
            return List.of();
        }
        Keys keys = new Keys(schedules.stream().map(Departure::key).toList());
        List<Departure> exceptions = Departure.touching(keys, time).list(connection, Departure::of);
        return schedules.stream()
                .map(schedule -> Departure.roster(schedule, exceptions))
                .toList();
    }

    private Slice<Departure, Integer> list(
            String table, OrganizationId organization, ScheduleId schedule, Search search) {
        Query condition = new Query()
                .add(" and x.schedule_id = ?", schedule.value())
                .add(" and (u.folded_name like ? escape '!'", SearchPattern.of(search))
                .add(" or u.email like ? escape '!')", SearchPattern.of(search));
        Query page = new Query()
                .add(Departure.select(table) + OF_ORGANIZATION, organization.value())
                .add(condition)
                .add(" order by x.starts_at desc, x.id desc limit ?", search.limit())
                .add(" offset ?", search.offset());
        Query count = new Query()
                .add("select count(*) from " + Departure.from(table) + OF_ORGANIZATION, organization.value())
                .add(condition);
        return database.run(connection -> search.found(
                page.list(connection, Departure::of),
                count.list(connection, Row::number).getFirst()));
    }

    private Optional<Departure> find(String table, OrganizationId organization, ScheduleId schedule, UUID id) {
        Query query = new Query()
                .add(Departure.select(table) + OF_ORGANIZATION, organization.value())
                .add(" and x.schedule_id = ?", schedule.value())
                .add(" and x.id = ?", id);
        return database.run(connection -> query.list(connection, Departure::of)).stream()
                .findFirst();
    }
}
