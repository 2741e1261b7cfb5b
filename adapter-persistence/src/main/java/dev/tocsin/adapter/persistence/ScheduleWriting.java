package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.ScheduleWrite;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Rotation;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.Turns;
import dev.tocsin.domain.oncall.Window;
import dev.tocsin.domain.people.Responder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Schedules, whole, and the exceptions from them. */
record ScheduleWriting(Connection connection) {

    private static final String GONE = "somebody else has changed or removed it";

    void write(ScheduleWrite write) throws SQLException {
        UUID organization = write.organization().value();
        switch (write) {
            case ScheduleWrite.SaveSchedule save -> save(save);
            case ScheduleWrite.RemoveSchedule remove ->
                Expect.one(
                        new Query()
                                .add("delete from schedule where organization_id = ?", organization)
                                .add(" and id = ?", remove.schedule().value())
                                .add(" and version = ?", remove.version()),
                        connection,
                        GONE);
            case ScheduleWrite.AddOverride add -> add(organization, add);
            case ScheduleWrite.RemoveOverride remove ->
                remove(
                        "schedule_override",
                        organization,
                        remove.schedule().value(),
                        remove.override().value());
            case ScheduleWrite.AddUnavailability add ->
                insert(
                        "unavailability",
                        organization,
                        add.schedule().value(),
                        add.unavailability().id().value(),
                        add.unavailability().person(),
                        add.unavailability().period(),
                        add.unavailability().createdAt());
            case ScheduleWrite.RemoveUnavailability remove ->
                remove(
                        "unavailability",
                        organization,
                        remove.schedule().value(),
                        remove.unavailability().value());
        }
    }

    private void save(ScheduleWrite.SaveSchedule write) throws SQLException {
        Schedule schedule = write.schedule();
        String sql = write.isNew()
                ? "insert into schedule (name, folded_name, team_id, time_zone, updated_at, version, organization_id, id,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                : "update schedule set name = ?, folded_name = ?, team_id = ?, time_zone = ?, updated_at = ?, version = ?"
                        + " where organization_id = ? and id = ? and version = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Params params = new Params(statement)
                    .text(schedule.name())
                    .text(Text.folded(schedule.name()))
                    .uuid(schedule.team().map(team -> team.id().value()).orElse(null))
                    .text(schedule.timeZone().getId())
                    .instant(schedule.updatedAt())
                    .number(schedule.version())
                    .uuid(schedule.organization().value())
                    .uuid(schedule.id().value());
            if (write.isNew()) {
                params.instant(schedule.createdAt());
            } else {
                params.number(schedule.version() - 1);
            }
            Expect.require(statement.executeUpdate() == 1, GONE);
        }
        new Query()
                .add(
                        "delete from schedule_rotation where organization_id = ?",
                        schedule.organization().value())
                .add(" and schedule_id = ?", schedule.id().value())
                .update(connection);
        insertRotations(schedule);
        insertParticipants(schedule);
    }

    private void insertRotations(Schedule schedule) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into schedule_rotation (organization_id, schedule_id, ordinal, name, starts_on, hand_off, length_days,"
                        + " length_hours, weekdays, opens_at, closes_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int ordinal = 1;
            for (Rotation rotation : schedule.rotations()) {
                new Params(statement)
                        .uuid(schedule.organization().value())
                        .uuid(schedule.id().value())
                        .number(ordinal++)
                        .text(rotation.name())
                        .date(rotation.startsOn())
                        .time(rotation.handOff())
                        .number(rotation.turns() instanceof Turns.Days length ? (Integer) length.days() : null)
                        .number(rotation.turns() instanceof Turns.Hours length ? (Integer) length.hours() : null)
                        .text(rotation.window().map(ScheduleRows::words).orElse(null))
                        .time(rotation.window().map(Window::from).orElse(null))
                        .time(rotation.window().map(Window::to).orElse(null));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void insertParticipants(Schedule schedule) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into schedule_participant (organization_id, schedule_id, rotation, ordinal, user_id)"
                        + " values (?, ?, ?, ?, ?)")) {
            int rotation = 0;
            for (Rotation each : schedule.rotations()) {
                rotation++;
                int ordinal = 1;
                for (Responder participant : each.participants()) {
                    new Params(statement)
                            .uuid(schedule.organization().value())
                            .uuid(schedule.id().value())
                            .number(rotation)
                            .number(ordinal++)
                            .uuid(participant.id().value());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** The schedule is locked first, so that of two which overlap one finds the other. */
    private void add(UUID organization, ScheduleWrite.AddOverride add) throws SQLException {
        UUID schedule = add.schedule().value();
        Period period = add.override().period();
        boolean present = !new Query()
                .add("select id from schedule where organization_id = ?", organization)
                .add(" and id = ? for update", schedule)
                .list(connection, Row::uuid)
                .isEmpty();
        Expect.require(present, "the schedule is gone");
        boolean free = new Query()
                .add("select id from schedule_override where organization_id = ?", organization)
                .add(" and schedule_id = ?", schedule)
                .add(" and starts_at < ?", period.endsAt())
                .add(" and ends_at > ? limit 1", period.startsAt())
                .list(connection, Row::uuid)
                .isEmpty();
        Expect.require(free, "it overlaps another override");
        insert(
                "schedule_override",
                organization,
                schedule,
                add.override().id().value(),
                add.override().person(),
                period,
                add.override().createdAt());
    }

    private void insert(
            String table, UUID organization, UUID schedule, UUID id, Responder person, Period period, Instant createdAt)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into " + table
                + " (organization_id, schedule_id, id, user_id, starts_at, ends_at, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
            new Params(statement)
                    .uuid(organization)
                    .uuid(schedule)
                    .uuid(id)
                    .uuid(person.id().value())
                    .instant(period.startsAt())
                    .instant(period.endsAt())
                    .instant(createdAt);
            statement.executeUpdate();
        }
    }

    private void remove(String table, UUID organization, UUID schedule, UUID id) throws SQLException {
        Expect.one(
                new Query()
                        .add("delete from " + table + " where organization_id = ?", organization)
                        .add(" and schedule_id = ?", schedule)
                        .add(" and id = ?", id),
                connection,
                GONE);
    }
}
