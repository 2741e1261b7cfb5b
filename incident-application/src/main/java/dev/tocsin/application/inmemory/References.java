package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.incident.Acknowledgement;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.Resolution;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.Approval;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.Publication;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What refers to what: who is named may be deactivated, but not removed. */
record References(Tenant tenant) {

    boolean to(ServiceId service) {
        return anyIncident(affecting(service))
                || tenant.components
                        .all()
                        .flatMap(component -> component.service().stream())
                        .anyMatch(ref -> ref.id().equals(service));
    }

    boolean to(TeamId team) {
        return anyIncident(ownedBy(team))
                || tenant.services
                        .all()
                        .flatMap(service -> service.team().stream())
                        .anyMatch(ref -> ref.id().equals(team))
                || tenant.schedules
                        .all()
                        .flatMap(schedule -> schedule.team().stream())
                        .anyMatch(ref -> ref.id().equals(team));
    }

    boolean to(ComponentId component) {
        return anyIncident(affecting(component)) || tenant.statusChanges.has(component);
    }

    boolean to(EnvironmentId environment) {
        return anyIncident(affecting(environment));
    }

    boolean to(UserId user) {
        return anyIncident(incident -> people(incident).anyMatch(user::equals))
                || tenant.keys.all().anyMatch(key -> key.user().id().equals(user))
                || tenant.teams
                        .all()
                        .flatMap(team -> team.members().stream())
                        .anyMatch(member -> member.id().equals(user))
                || onCall().anyMatch(person -> person.id().equals(user))
                || isWoken(new Target.Person(user))
                || tenant.postmortems
                        .all()
                        .flatMap(stored -> people(stored.postmortem()))
                        .anyMatch(user::equals)
                || tenant.log.all().anyMatch(entry -> wrote(entry.entry().author(), user))
                || tenant.statusChanges
                        .all()
                        .flatMap(List::stream)
                        .anyMatch(kept -> wrote(kept.change().by(), user))
                || tenant.webhookEntries.all().flatMap(List::stream).anyMatch(kept -> wrote(kept.by(), user))
                || tenant.ledger.all().anyMatch(row -> row.page().to().equals(new Addressee.Somebody(user)));
    }

    boolean to(ScheduleId schedule) {
        return isWoken(new Target.OnSchedule(schedule));
    }

    boolean to(PolicyId policy) {
        return tenant.services
                        .all()
                        .flatMap(service -> service.policy().stream())
                        .anyMatch(ref -> ref.id().equals(policy))
                || tenant.bindings.all().anyMatch(policy::equals);
    }

    private boolean isWoken(Target target) {
        return tenant.policies.all().anyMatch(policy -> policy.plan().targets().anyMatch(target::equals));
    }

    /** Whoever stands in a schedule, or in an exception from one. */
    private Stream<Responder> onCall() {
        Stream<Responder> planned = tenant.schedules
                .all()
                .flatMap(schedule -> schedule.rotations().stream())
                .flatMap(rotation -> rotation.participants().stream());
        Stream<Responder> exceptional = Stream.concat(
                tenant.overrides.all().flatMap(List::stream).map(ScheduleOverride::person),
                tenant.unavailabilities.all().flatMap(List::stream).map(Unavailability::person));
        return Stream.concat(planned, exceptional);
    }

    static boolean isOpen(Incident incident) {
        return !incident.status().isOver() && incident.deletedAt().isEmpty();
    }

    static Predicate<Incident> affecting(ServiceId service) {
        return incident -> incident.impact().services().contains(service);
    }

    static Predicate<Incident> affecting(ComponentId component) {
        return incident -> incident.impact().components().contains(component);
    }

    static Predicate<Incident> affecting(EnvironmentId environment) {
        return incident -> incident.impact().environments().contains(environment);
    }

    static Predicate<Incident> ownedBy(TeamId team) {
        return incident ->
                incident.ownership().team().filter(ref -> ref.id().equals(team)).isPresent();
    }

    /** Those who have it now, and those who have answered it. */
    static Stream<UserId> people(Incident incident) {
        return Stream.of(
                        incident.ownership().assignee(),
                        incident.ownership().commander(),
                        incident.acknowledgement().map(Acknowledgement::by),
                        incident.resolution().map(Resolution::by))
                .flatMap(Optional::stream)
                .map(Responder::id);
    }

    /** Those whom it names as it is; what its versions say of people, they say of what these were then. */
    static Stream<UserId> people(Postmortem postmortem) {
        Stream<Responder> owners = postmortem.content().trackedItems().stream()
                .flatMap(item -> item.task().owner().flatMap(Owner::person).stream());
        Stream<Responder> reviewers = Stream.of(
                        postmortem.approval().map(Approval::by),
                        postmortem.publication().map(Publication::by))
                .flatMap(Optional::stream);
        Stream<Responder> editor =
                postmortem.edition().by() instanceof Author.Person person ? Stream.of(person.who()) : Stream.empty();
        return Stream.of(owners, reviewers, editor, postmortem.authors().stream())
                .flatMap(people -> people)
                .map(Responder::id);
    }

    private boolean anyIncident(Predicate<Incident> predicate) {
        return tenant.incidents.all().map(StoredIncident::incident).anyMatch(predicate);
    }

    private static boolean wrote(Author author, UserId user) {
        return author instanceof Author.Person person && person.who().id().equals(user);
    }
}
