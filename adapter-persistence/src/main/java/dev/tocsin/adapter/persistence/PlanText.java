package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.people.UserId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an escalation policy says, as JSON: as it stands with the policy, and as incidents copy it. */
final class PlanText {

    private PlanText() {}

    static String write(EscalationPlan plan) {
        return Json.write(object(plan));
    }

    static EscalationPlan read(String text) {
        return plan(Json.read(text));
    }

    static Map<String, Object> object(EscalationPlan plan) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", plan.name());
        object.put("levels", plan.levels().stream().map(PlanText::level).toList());
        object.put("repeat", (long) plan.repeat());
        plan.acknowledgeTimeout().ifPresent(timeout -> object.put("timeout_minutes", timeout.toMinutes()));
        return object;
    }

    static EscalationPlan plan(Map<String, Object> object) {
        return new EscalationPlan(
                String.valueOf(object.get("name")),
                Json.list(object, "levels").stream().map(PlanText::level).toList(),
                (int) Json.number(object, "repeat"),
                object.containsKey("timeout_minutes")
                        ? Optional.of(Duration.ofMinutes(Json.number(object, "timeout_minutes")))
                        : Optional.empty());
    }

    private static Map<String, Object> level(Level level) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("minutes", level.patience().toMinutes());
        object.put("targets", level.targets().stream().map(PlanText::target).toList());
        return object;
    }

    private static Level level(Object written) {
        Map<String, Object> object = Json.members(written);
        return new Level(
                Json.list(object, "targets").stream()
                        .map(each -> target(String.valueOf(each)))
                        .toList(),
                Duration.ofMinutes(Json.number(object, "minutes")));
    }

    /** A word for the kind, and the id. */
    private static String target(Target target) {
        return switch (target) {
            case Target.Person person -> "user " + person.user().value();
            case Target.OnSchedule planned -> "schedule " + planned.schedule().value();
        };
    }

    private static Target target(String written) {
        String[] words = written.split(" ", -1);
        UUID id = UUID.fromString(words[1]);
        return switch (words[0]) {
            case "user" -> new Target.Person(new UserId(id));
            case "schedule" -> new Target.OnSchedule(new ScheduleId(id));
            default -> throw new IllegalStateException("not a target of ours: " + written);
        };
    }
}
