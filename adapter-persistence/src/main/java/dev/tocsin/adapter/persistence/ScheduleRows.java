package dev.tocsin.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.oncall.Rotation;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.Turns;
import dev.tocsin.domain.oncall.Window;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads schedules in one statement: a row for each participant of each rotation. */
final class ScheduleRows {

    private static final String COLUMNS = "select s.organization_id, s.id, s.name, t.id, t.name, s.time_zone,"
            + " s.created_at, s.updated_at, s.version, r.ordinal, r.name, r.starts_on, r.hand_off, r.length_days, r.length_hours, r.weekdays,"
            + " r.opens_at, r.closes_at, u.id, u.name, u.email from (";

    private static final String JOINS =
            ") s left join team t on t.organization_id = s.organization_id and t.id = s.team_id"
                    + " join schedule_rotation r on r.organization_id = s.organization_id and r.schedule_id = s.id"
                    + " join schedule_participant p on p.organization_id = r.organization_id"
                    + " and p.schedule_id = r.schedule_id and p.rotation = r.ordinal"
                    + " join app_user u on u.organization_id = p.organization_id and u.id = p.user_id";

    private static final String ORDER = " order by s.created_at desc, s.id desc, r.ordinal, p.ordinal";

    private static final int LETTERS = 3;

    private ScheduleRows() {}

    private record Head(
            OrganizationId organization,
            ScheduleId id,
            String name,
            Optional<TeamRef> team,
            ZoneId timeZone,
            Instant createdAt,
            Instant updatedAt,
            long version) {}

    /** A rotation without its participants. */
    private record Turn(
            long ordinal, String name, LocalDate startsOn, LocalTime handOff, Turns turns, Optional<Window> window) {
        Rotation of(List<Responder> participants) {
            return new Rotation(name, participants, startsOn, handOff, turns, window);
        }
    }

    /** A participant, and all that stands above them. */
    record Line(Head schedule, Turn turn, Responder participant) {

        static Line of(Row row) throws SQLException {
            Head head = new Head(
                    new OrganizationId(row.uuid()),
                    new ScheduleId(row.uuid()),
                    row.text(),
                    team(row.uuidOrNull(), row.textOrNull()),
                    ZoneId.of(row.text()),
                    row.instant(),
                    row.instant(),
                    row.number());
            Turn turn = new Turn(
                    row.number(),
                    row.text(),
                    row.date(),
                    row.time(),
                    turns(row.numberOrNull(), row.numberOrNull()),
                    window(row.textOrNull(), row.timeOrNull(), row.timeOrNull()));
            return new Line(head, turn, new Responder(new UserId(row.uuid()), row.text(), new Email(row.text())));
        }
    }

    /**
     * Newest first.
     *
     * @param which selects from schedule
     * @param condition further, on the tables s and t
     */
    static Query query(Query which, Query condition) {
        return new Query().add(COLUMNS).add(which).add(JOINS).add(condition).add(ORDER);
    }

    /** What this query finds. */
    static List<Schedule> read(Query which, Query condition, Connection connection) throws SQLException {
        return schedules(query(which, condition).list(connection, Line::of));
    }

    static List<Schedule> schedules(List<Line> lines) {
        Map<Head, Map<Turn, List<Responder>>> grouped = lines.stream()
                .collect(groupingBy(
                        Line::schedule,
                        LinkedHashMap::new,
                        groupingBy(Line::turn, LinkedHashMap::new, mapping(Line::participant, toList()))));
        return grouped.entrySet().stream()
                .map(entry -> schedule(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The weekdays of a window, such as {@code MON TUE}. */
    static String words(Window window) {
        return window.weekdays().stream()
                .sorted()
                .map(day -> day.name().substring(0, LETTERS))
                .collect(joining(" "));
    }

    private static Schedule schedule(Head head, Map<Turn, List<Responder>> turns) {
        return new Schedule(
                head.organization(),
                head.id(),
                head.name(),
                head.team(),
                head.timeZone(),
                turns.entrySet().stream()
                        .map(entry -> entry.getKey().of(entry.getValue()))
                        .toList(),
                head.createdAt(),
                head.updatedAt(),
                head.version());
    }

    private static Optional<TeamRef> team(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? Optional.empty() : Optional.of(new TeamRef(new TeamId(id), name));
    }

    private static Turns turns(@Nullable Long days, @Nullable Long hours) {
        return days == null
                ? new Turns.Hours(Math.toIntExact(Objects.requireNonNull(hours)))
                : new Turns.Days(Math.toIntExact(days));
    }

    private static Optional<Window> window(
            @Nullable String weekdays, @Nullable LocalTime from, @Nullable LocalTime to) {
        if (weekdays == null || from == null || to == null) {
            return Optional.empty();
        }
        List<String> words = List.of(weekdays.split(" ", -1));
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> words.contains(day.name().substring(0, LETTERS)))
                .forEach(days::add);
        return Optional.of(new Window(days, from, to));
    }
}
