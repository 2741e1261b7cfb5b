package dev.tocsin.application.incident;

import dev.tocsin.application.Rejection;
import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.incident.IncidentDesk.AmendIncident;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.Directory.Found;
import dev.tocsin.application.port.Directory.Mentioned;
import dev.tocsin.application.port.Directory.MentionedService;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a command refers to: looked up in one go, and all that cannot be found named together. */
record Mentions(Found found, List<Invalid.Field> missing) {

    static Mentions of(OpenIncident command, OrganizationId organization, Directory directory) {
        List<Email> people = command.commander().stream().toList();
        Mentioned mentioned = new Mentioned(command.services(), command.components(), command.environments(), people);
        Found found = lookUp(mentioned, organization, directory);
        return new Mentions(
                found,
                Stream.concat(things(mentioned, found), person("commander", people, found))
                        .toList());
    }

    static Mentions of(AmendIncident command, OrganizationId organization, Directory directory) {
        List<Email> assignee = named(command.assignee());
        List<Email> commander = named(command.commander());
        Mentioned mentioned = new Mentioned(
                List.of(),
                command.components().orElse(List.of()),
                command.environments().orElse(List.of()),
                Stream.of(assignee, commander).flatMap(List::stream).toList());
        Found found = lookUp(mentioned, organization, directory);
        return new Mentions(
                found,
                Stream.of(
                                things(mentioned, found),
                                person("assigned_to", assignee, found),
                                person("commander", commander, found))
                        .flatMap(Function.identity())
                        .toList());
    }

    /** Present when something is missing. */
    Optional<Rejection> objection() {
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Invalid(missing));
    }

    List<ServiceId> services(List<ServiceKey> keys) {
        return keys.stream().map(this::service).map(MentionedService::id).toList();
    }

    /** The team of the first service. */
    Optional<TeamRef> team(List<ServiceKey> keys) {
        return keys.stream().findFirst().map(this::service).flatMap(MentionedService::team);
    }

    Optional<Responder> person(Optional<Email> email) {
        return email.map(this::person);
    }

    Change<Responder> person(Change<Email> change) {
        return change.map(this::person);
    }

    private MentionedService service(ServiceKey key) {
        return Objects.requireNonNull(found.services().get(key), "looked up and missing, yet used");
    }

    private Responder person(Email email) {
        return Objects.requireNonNull(found.people().get(email), "looked up and missing, yet used");
    }

    private static Found lookUp(Mentioned mentioned, OrganizationId organization, Directory directory) {
        return mentioned.isEmpty() ? Found.NOTHING : directory.lookUp(organization, mentioned);
    }

    private static Stream<Invalid.Field> things(Mentioned mentioned, Found found) {
        return Stream.of(
                        unknown(
                                "service_ids",
                                mentioned.services(),
                                found.services().keySet(),
                                ServiceKey::value),
                        unknown("component_ids", mentioned.components(), found.components(), id -> shown(id.value())),
                        unknown(
                                "environment_ids",
                                mentioned.environments(),
                                found.environments(),
                                id -> shown(id.value())))
                .flatMap(Function.identity());
    }

    private static Stream<Invalid.Field> person(String field, List<Email> mentioned, Found found) {
        return unknown(field, mentioned, found.people().keySet(), Email::value);
    }

    private static <T> Stream<Invalid.Field> unknown(
            String field, Collection<T> mentioned, Set<T> found, Function<T, String> shown) {
        List<String> unknown = mentioned.stream()
                .filter(one -> !found.contains(one))
                .map(shown)
                .distinct()
                .toList();
        return unknown.isEmpty()
                ? Stream.empty()
                : Stream.of(new Invalid.Field(field, "unknown: " + String.join(", ", unknown)));
    }

    private static List<Email> named(Change<Email> change) {
        return change.appliedTo(Optional.empty()).stream().toList();
    }

    private static String shown(Object id) {
        return id.toString();
    }
}
