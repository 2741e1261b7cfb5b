package dev.tocsin.application.escalation;

import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.escalation.PolicyDesk.WantedLevel;
import dev.tocsin.application.escalation.PolicyDesk.WantedTarget;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.Directory.Mentioned;
import dev.tocsin.application.port.Schedules;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the people and the schedules whom levels name. */
record WantedLevels(Schedules schedules, Directory directory) {

    /** What was found, by its id; no levels where there are faults. */
    record Found(
            List<Level> levels,
            Map<UserId, Responder> people,
            Map<ScheduleId, String> schedules,
            List<Invalid.Field> faults) {

        KnownPolicy known(EscalationPolicy policy) {
            return new KnownPolicy(policy, people, schedules);
        }
    }

    Found find(OrganizationId organization, List<WantedLevel> wanted) {
        Map<Email, Responder> people = people(organization, wanted);
        Map<String, Schedule> planned = schedules(organization, wanted);
        List<Invalid.Field> faults = faults(wanted, people, planned);
        Map<UserId, Responder> peopleById = new HashMap<>();
        people.values().forEach(person -> peopleById.put(person.id(), person));
        Map<ScheduleId, String> schedulesById = new HashMap<>();
        planned.values().forEach(schedule -> schedulesById.put(schedule.id(), schedule.name()));
        List<Level> levels = faults.isEmpty()
                ? wanted.stream().map(level -> level(level, people, planned)).toList()
                : List.of();
        return new Found(levels, peopleById, schedulesById, faults);
    }

    private static List<Invalid.Field> faults(
            List<WantedLevel> wanted, Map<Email, Responder> people, Map<String, Schedule> planned) {
        List<Invalid.Field> faults = new ArrayList<>();
        for (int level = 0; level < wanted.size(); level++) {
            List<WantedTarget> targets = wanted.get(level).targets();
            for (int target = 0; target < targets.size(); target++) {
                String place = "levels[" + level + "].targets[" + target + "].";
                switch (targets.get(target)) {
                    case WantedTarget.Person person -> {
                        if (!people.containsKey(person.email())) {
                            faults.add(new Invalid.Field(place + "email", "no active user has this address"));
                        }
                    }
                    case WantedTarget.OnSchedule on -> {
                        if (!planned.containsKey(Text.folded(on.schedule()))) {
                            faults.add(new Invalid.Field(place + "schedule", "no schedule has this name"));
                        }
                    }
                }
            }
        }
        return faults;
    }

    private Map<Email, Responder> people(OrganizationId organization, List<WantedLevel> wanted) {
        List<Email> named = targets(wanted)
                .flatMap(target ->
                        target instanceof WantedTarget.Person person ? Stream.of(person.email()) : Stream.empty())
                .distinct()
                .toList();
        return directory.lookUp(organization, Mentioned.people(named)).people();
    }

    private Map<String, Schedule> schedules(OrganizationId organization, List<WantedLevel> wanted) {
        Map<String, Schedule> found = new HashMap<>();
        targets(wanted)
                .flatMap(target ->
                        target instanceof WantedTarget.OnSchedule on ? Stream.of(on.schedule()) : Stream.empty())
                .map(Text::folded)
                .distinct()
                .forEach(name ->
                        schedules.findByName(organization, name).ifPresent(schedule -> found.put(name, schedule)));
        return found;
    }

    private static Stream<WantedTarget> targets(List<WantedLevel> wanted) {
        return wanted.stream().flatMap(level -> level.targets().stream());
    }

    private static Level level(WantedLevel wanted, Map<Email, Responder> people, Map<String, Schedule> planned) {
        List<Target> targets = new ArrayList<>();
        for (WantedTarget target : wanted.targets()) {
            targets.add(
                    switch (target) {
                        case WantedTarget.Person person ->
                            new Target.Person(Objects.requireNonNull(people.get(person.email()))
                                    .id());
                        case WantedTarget.OnSchedule on ->
                            new Target.OnSchedule(Objects.requireNonNull(planned.get(Text.folded(on.schedule())))
                                    .id());
                    });
        }
        return new Level(targets, wanted.patience());
    }
}
