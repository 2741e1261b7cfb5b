package dev.tocsin.adapter.persistence;

import static dev.tocsin.domain.incident.Status.NEW;
import static dev.tocsin.domain.incident.Status.RESOLVED;
import static dev.tocsin.domain.sla.Severity.SEV1;
import static dev.tocsin.domain.sla.Severity.SEV2;

import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.domain.people.Email;
import dev.tocsin.testkit.Showing;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** A list of a {@link History}, with the index that it goes by. */
record Listed(String name, String index, IncidentFilter filter) {

    static Stream<Listed> all() {
        return Stream.of(
                list("open", "severity", Showing.open()),
                list("of a status", "severity", Showing.open().status(RESOLVED)),
                list(
                        "of statuses and severities",
                        "severity",
                        Showing.open().status(NEW, RESOLVED).severity(SEV1, SEV2)),
                list("of a severity", "severity", Showing.open().severity(SEV1)),
                list("of an assignee", "assignee", Showing.open().assignedTo(person(0))),
                list(
                        "of assignees ever",
                        "assignee",
                        Showing.all().assignedTo(person(0)).assignedTo(person(1))),
                list("of an assignee with few", "assignee", Showing.all().assignedTo(person(4))),
                list("of a team", "team", Showing.open().ofTeam("Team 0")),
                list("of teams ever", "team", Showing.all().ofTeam("Team 0", "Team 1")),
                list("of a team with few", "team", Showing.all().ofTeam("Team 3")),
                list(
                        "of a resolver",
                        "resolver",
                        Showing.open().status(RESOLVED).resolvedBy(person(0))),
                list(
                        "of a resolver with few",
                        "resolver",
                        Showing.open().status(RESOLVED).resolvedBy(person(4))),
                list(
                        "of a team and an assignee with few",
                        "assignee",
                        Showing.all().assignedTo(person(4)).ofTeam("Team 3")),
                list(
                        "created long ago",
                        "severity",
                        Showing.open().status(RESOLVED).createdWithin(from(10), to(500))),
                list(
                        "created since",
                        "severity",
                        Showing.open().status(RESOLVED).createdWithin(from(50), Optional.empty())),
                list(
                        "resolved long ago",
                        "resolution",
                        Showing.open().status(RESOLVED).resolvedWithin(from(10), to(500))),
                list(
                        "resolved since",
                        "severity",
                        Showing.open().status(RESOLVED).resolvedWithin(from(50), Optional.empty())));
    }

    @Override
    public String toString() {
        return name;
    }

    private static Listed list(String name, String index, Showing showing) {
        return new Listed(name, "incident_by_" + index, showing.filter());
    }

    private static Email person(int nth) {
        return new Email("person" + nth + "@example.com");
    }

    private static Optional<Instant> from(int nth) {
        return Optional.of(History.created(nth));
    }

    private static Optional<Instant> to(int nth) {
        return from(nth);
    }
}
