package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.escalation.Escalation;
import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An incident's way through a policy, as it stands among its {@link Facts}: what is empty is left out. */
final class EscalationFacts {

    private EscalationFacts() {}

    static Map<String, Object> object(Escalation escalation) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("phase", Words.of(escalation.phase()));
        escalation.plan().ifPresent(plan -> object.put("plan", PlanText.object(plan)));
        object.put("round", (long) escalation.place().round());
        object.put("level", (long) escalation.place().level());
        escalation.nextAt().ifPresent(at -> object.put("next_at", Facts.micros(at)));
        put("notified", escalation.notified(), object);
        put("paged", escalation.paged(), object);
        if (escalation.outstanding() > 0) {
            object.put("outstanding", (long) escalation.outstanding());
        }
        if (escalation.lost() > 0) {
            object.put("lost", (long) escalation.lost());
        }
        return object;
    }

    static Escalation read(Map<String, Object> object) {
        return new Escalation(
                Words.phase(String.valueOf(object.get("phase"))),
                plan(object),
                new Place((int) Json.number(object, "round"), (int) Json.number(object, "level")),
                nextAt(object),
                people("notified", object),
                people("paged", object),
                count("outstanding", object),
                count("lost", object));
    }

    /** For incidents from before there were escalations: nobody is woken because Tocsin has learnt it. */
    static Escalation ofBefore(boolean isOver, boolean isAcknowledged) {
        Phase calm = isAcknowledged ? Phase.ANSWERED : Phase.UNPLANNED;
        return new Escalation(
                isOver ? Phase.ENDED : calm,
                Optional.empty(),
                Place.START,
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                0);
    }

    private static int count(String name, Map<String, Object> object) {
        return object.containsKey(name) ? (int) Json.number(object, name) : 0;
    }

    private static Optional<EscalationPlan> plan(Map<String, Object> object) {
        return object.containsKey("plan") ? Optional.of(PlanText.plan(Json.members(object, "plan"))) : Optional.empty();
    }

    private static Optional<Instant> nextAt(Map<String, Object> object) {
        return object.containsKey("next_at")
                ? Optional.of(Facts.instant(Json.number(object, "next_at")))
                : Optional.empty();
    }

    private static void put(String name, List<UserId> people, Map<String, Object> object) {
        if (!people.isEmpty()) {
            object.put(
                    name, people.stream().map(user -> user.value().toString()).toList());
        }
    }

    private static List<UserId> people(String name, Map<String, Object> object) {
        return object.containsKey(name)
                ? Json.list(object, name).stream()
                        .map(id -> new UserId(UUID.fromString(String.valueOf(id))))
                        .toList()
                : List.of();
    }
}
