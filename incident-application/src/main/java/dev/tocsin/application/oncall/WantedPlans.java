package dev.tocsin.application.oncall;

import dev.tocsin.application.Rejection;
import dev.tocsin.application.oncall.ScheduleDesk.WantedRotation;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.Directory.Mentioned;
import dev.tocsin.application.port.Teams;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.oncall.Rotation;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the team and the people whom a plan names. */
record WantedPlans(Teams teams, Directory directory) {

    /** What was found; where there are faults, a part of it. */
    record Found(Optional<TeamRef> team, List<Rotation> rotations, List<Rejection.Invalid.Field> faults) {}

    Found find(OrganizationId organization, Optional<String> team, List<WantedRotation> rotations) {
        List<Rejection.Invalid.Field> faults = new ArrayList<>();
        Optional<TeamRef> found =
                team.flatMap(name -> teams.findByName(organization, name)).map(Team::ref);
        if (team.isPresent() && found.isEmpty()) {
            faults.add(new Rejection.Invalid.Field("team_name", "no team has this name"));
        }
        Map<Email, Responder> people = people(organization, rotations);
        for (int i = 0; i < rotations.size(); i++) {
            unknown(rotations.get(i), people, "rotations[" + i + "].participants")
                    .ifPresent(faults::add);
        }
        return new Found(
                found,
                faults.isEmpty()
                        ? rotations.stream()
                                .map(rotation -> rotation(rotation, people))
                                .toList()
                        : List.of(),
                faults);
    }

    private Map<Email, Responder> people(OrganizationId organization, List<WantedRotation> rotations) {
        List<Email> named = rotations.stream()
                .flatMap(rotation -> rotation.participants().stream())
                .distinct()
                .toList();
        return directory.lookUp(organization, Mentioned.people(named)).people();
    }

    private static Optional<Rejection.Invalid.Field> unknown(
            WantedRotation rotation, Map<Email, Responder> people, String field) {
        List<String> missing = rotation.participants().stream()
                .filter(email -> !people.containsKey(email))
                .map(Email::value)
                .distinct()
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rejection.Invalid.Field(field, "unknown: " + String.join(", ", missing)));
    }

    private static Rotation rotation(WantedRotation wanted, Map<Email, Responder> people) {
        return new Rotation(
                wanted.name(),
                wanted.participants().stream()
                        .map(email -> Objects.requireNonNull(people.get(email)))
                        .toList(),
                wanted.startsOn(),
                wanted.handOff(),
                wanted.turns(),
                wanted.window());
    }
}
