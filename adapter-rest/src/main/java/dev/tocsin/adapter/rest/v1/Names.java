package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.problem.Problems;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.sla.Severity;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a path names. A name that cannot be one is of something that does not exist. */
final class Names {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private Names() {}

    static IncidentRef incident(String name) {
        return IncidentRef.parse(name).orElseThrow(() -> unknown(Rejection.Kind.INCIDENT, name));
    }

    static PostmortemRef postmortem(String name) {
        return PostmortemNumber.parse(name)
                .map(PostmortemRef::of)
                .orElseThrow(() -> unknown(Rejection.Kind.POSTMORTEM, name));
    }

    /** Of a postmortem, from 1. */
    static int version(String postmortem, String number) {
        return Optional.of(number)
                .filter(text -> VERSION.matcher(text).matches())
                .map(Integer::valueOf)
                .orElseThrow(() -> unknown(Rejection.Kind.POSTMORTEM_VERSION, number + " of " + postmortem));
    }

    static ServiceKey service(String name) {
        return ServiceKey.parse(name).orElseThrow(() -> unknown(Rejection.Kind.SERVICE, name));
    }

    static ScheduleId schedule(String name) {
        return id(Rejection.Kind.SCHEDULE, name, ScheduleId::new);
    }

    static PolicyId policy(String name) {
        return id(Rejection.Kind.POLICY, name, PolicyId::new);
    }

    /** Empty for the setting where no severity has its own. */
    static Optional<Severity> severityOrDefault(String name) {
        if (name.equals("default")) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(Severity.values())
                .filter(severity -> severity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(Rejection.Kind.SETTING, name)));
    }

    static <T> T id(Rejection.Kind kind, String name, Function<UUID, T> make) {
        return uuid(name).map(make).orElseThrow(() -> unknown(kind, name));
    }

    private static Optional<UUID> uuid(String name) {
        try {
            UUID id = UUID.fromString(name);
            return Optional.of(id).filter(read -> read.toString().equalsIgnoreCase(name));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static RuntimeException unknown(Rejection.Kind kind, String name) {
        return Problems.of(new Rejection.Unknown(kind, name)).exception();
    }
}
