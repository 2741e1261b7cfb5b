package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rosters of the schedules that some plans name, and of all who may come from these plans and rosters those who are active. */
final class WhoIsThere {

    private static final String PEOPLE = "select u.organization_id, u.id, u.name, u.email from ";
    private static final String NAMED =
            " join app_user u on u.organization_id = k.organization_id and u.id = k.id where u.active";
    private static final String SCHEDULES = " join schedule x on x.organization_id = k.organization_id and x.id = k.id";

    private final Period time;
    private final Set<Acquaintances.Key> schedules = new LinkedHashSet<>();
    private final Set<Acquaintances.Key> named = new LinkedHashSet<>();
    private final Map<UUID, Map<UserId, Responder>> people = new HashMap<>();
    private List<ScheduleRows.Line> lines = List.of();
    private List<Departure> departures = List.of();

    WhoIsThere(Period time) {
        this.time = time;
    }

    /** Asks for everybody whom the incident's escalation may wake by this plan. */
    void name(Incident incident, Optional<EscalationPlan> plan) {
        UUID organization = incident.organization().value();
        incident.ownership().assignee().ifPresent(person -> name(organization, person.id()));
        plan.stream().flatMap(EscalationPlan::targets).forEach(target -> {
            switch (target) {
                case Target.Person person -> name(organization, person.user());
                case Target.OnSchedule planned ->
                    schedules.add(new Acquaintances.Key(
                            organization, planned.schedule().value()));
            }
        });
    }

    /** {@link #found} tells it once these have been read. */
    void ask(Queries queries) {
        Keys keys = new Keys(schedules);
        if (!schedules.isEmpty()) {
            Query which = keys.in("select x.* from ", SCHEDULES);
            lines = queries.list(ScheduleRows.query(which, new Query()), ScheduleRows.Line::of);
            departures = queries.list(Departure.touching(keys, time), Departure::of);
        }
        List<Query> wanted = new ArrayList<>();
        if (!named.isEmpty()) {
            wanted.add(new Keys(named).in(PEOPLE, NAMED));
        }
        if (!schedules.isEmpty()) {
            wanted.add(keys.in(PEOPLE, of("schedule_participant")));
            wanted.add(keys.in(PEOPLE, of(Departure.OVERRIDE))
                    .add(" and x.starts_at < ?", time.endsAt())
                    .add(" and x.ends_at > ?", time.startsAt()));
        }
        wanted.stream()
                .reduce((one, other) -> one.add(" union ").add(other))
                .ifPresent(query -> queries.each(query, this::take));
    }

    /** What the queries have found. */
    Found found() {
        Map<Acquaintances.Key, Roster> rosters = new HashMap<>();
        for (Schedule schedule : ScheduleRows.schedules(lines)) {
            rosters.put(Departure.key(schedule), Departure.roster(schedule, departures));
        }
        return new Found(people, rosters);
    }

    /** By organization, and by organization and schedule. */
    record Found(Map<UUID, Map<UserId, Responder>> people, Map<Acquaintances.Key, Roster> rosters) {

        Map<UserId, Responder> people(UUID organization) {
            return people.getOrDefault(organization, Map.of());
        }

        /** Those that the plan names; what is not in it has been deleted. */
        Map<ScheduleId, Roster> rosters(UUID organization, Optional<EscalationPlan> plan) {
            Map<ScheduleId, Roster> known = new HashMap<>();
            plan.stream().flatMap(EscalationPlan::targets).forEach(target -> {
                if (target instanceof Target.OnSchedule planned) {
                    @Nullable
                    Roster roster = rosters.get(new Acquaintances.Key(
                            organization, planned.schedule().value()));
                    if (roster != null) {
                        known.put(planned.schedule(), roster);
                    }
                }
            });
            return known;
        }
    }

    private void name(UUID organization, UserId user) {
        named.add(new Acquaintances.Key(organization, user.value()));
    }

    private void take(Row row) throws SQLException {
        UUID organization = row.uuid();
        Responder person = new Responder(new UserId(row.uuid()), row.text(), new Email(row.text()));
        people.computeIfAbsent(organization, absent -> new HashMap<>()).put(person.id(), person);
    }

    private static String of(String table) {
        return " join " + table + " x on x.organization_id = k.organization_id and x.schedule_id = k.id"
                + " join app_user u on u.organization_id = x.organization_id and u.id = x.user_id where u.active";
    }
}
