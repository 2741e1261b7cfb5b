package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.escalation.Escalation;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.SlackThread;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Progress;
import dev.tocsin.domain.sla.SlaClock;
import dev.tocsin.domain.sla.SlaPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an incident remembers and nobody searches for, as it stands in the column of the same name. A reader knows every version up to
 * its own, and ignores members that it does not know: so two neighbouring versions of Tocsin can work on one database.
 *
 * @param escalation empty in what was written before there were any
 */
record Facts(SlaClock sla, Optional<Escalation> escalation, Optional<SlackThread> slackThread) {

    /** In the first so many characters stands all that is kept of the SLA: it is written first, and never takes more. */
    static final int CLOCK_LENGTH = 400;

    /** How a deadline ended. */
    static final String MET = "met";

    static final String BREACHED = "breached";

    private static final long VERSION = 1;

    static Facts of(Incident incident) {
        return new Facts(
                incident.sla(),
                Optional.of(incident.escalation()),
                incident.details().slackThread());
    }

    static Facts read(String text) {
        Map<String, Object> object = Json.read(text);
        if (Json.number(object, "v") > VERSION) {
            throw new IllegalStateException("facts of version " + object.get("v") + ", written by a newer Tocsin");
        }
        return new Facts(clock(Json.members(object, "sla")), escalation(object), thread(object));
    }

    String text() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("v", VERSION);
        object.put("sla", clock(sla));
        escalation.ifPresent(known -> object.put("escalation", EscalationFacts.object(known)));
        slackThread.ifPresent(thread -> object.put("slack", Map.of("channel", thread.channel(), "ts", thread.ts())));
        return Json.write(object);
    }

    /** What the first {@link #CLOCK_LENGTH} characters of those are like whose deadline has ended so. */
    static String like(Deadline deadline, String outcome) {
        return switch (deadline) {
            case ACKNOWLEDGE -> "%\"acknowledge\":{%\"" + outcome + "\":%,\"closure\":{%";
            case CLOSURE -> "%,\"closure\":{%\"" + outcome + "\":%";
        };
    }

    private static Map<String, Object> clock(SlaClock sla) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("started", micros(sla.startedAt()));
        object.put("acknowledge_minutes", sla.policy().acknowledgeWithin().toMinutes());
        object.put("closure_minutes", sla.policy().closeWithin().toMinutes());
        object.put("over_micros", sla.timeOver().dividedBy(ChronoUnit.MICROS.getDuration()));
        sla.overSince().ifPresent(since -> object.put("over_since", micros(since)));
        object.put("acknowledge", progress(sla.progress(Deadline.ACKNOWLEDGE)));
        object.put("closure", progress(sla.progress(Deadline.CLOSURE)));
        return object;
    }

    private static SlaClock clock(Map<String, Object> object) {
        return new SlaClock(
                instant(Json.number(object, "started")),
                new SlaPolicy(
                        Duration.ofMinutes(Json.number(object, "acknowledge_minutes")),
                        Duration.ofMinutes(Json.number(object, "closure_minutes"))),
                Duration.of(Json.number(object, "over_micros"), ChronoUnit.MICROS),
                object.containsKey("over_since")
                        ? Optional.of(instant(Json.number(object, "over_since")))
                        : Optional.empty(),
                progress(Json.members(object, "acknowledge")),
                progress(Json.members(object, "closure")));
    }

    private static Map<String, Object> progress(Progress progress) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("warned", progress.warned());
        if (progress.warned() && !progress.atRisk()) {
            object.put("at_risk", false);
        }
        progress.outcome().ifPresent(outcome -> {
            String word = switch (outcome) {
                case Progress.Outcome.Met met -> MET;
                case Progress.Outcome.Breached breached -> BREACHED;
            };
            object.put(word, micros(outcome.at()));
        });
        return object;
    }

    private static Progress progress(Map<String, Object> object) {
        boolean warned = Boolean.TRUE.equals(object.get("warned"));
        boolean atRisk = warned && !Boolean.FALSE.equals(object.get("at_risk"));
        return new Progress(warned, atRisk, outcome(object));
    }

    private static Optional<Progress.Outcome> outcome(Map<String, Object> object) {
        if (object.containsKey(MET)) {
            return Optional.of(new Progress.Outcome.Met(instant(Json.number(object, MET))));
        }
        return object.containsKey(BREACHED)
                ? Optional.of(new Progress.Outcome.Breached(instant(Json.number(object, BREACHED))))
                : Optional.empty();
    }

    private static Optional<Escalation> escalation(Map<String, Object> object) {
        return object.containsKey("escalation")
                ? Optional.of(EscalationFacts.read(Json.members(object, "escalation")))
                : Optional.empty();
    }

    private static Optional<SlackThread> thread(Map<String, Object> object) {
        if (!object.containsKey("slack")) {
            return Optional.empty();
        }
        Map<String, Object> thread = Json.members(object, "slack");
        return Optional.of(new SlackThread(String.valueOf(thread.get("channel")), String.valueOf(thread.get("ts"))));
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
