package dev.tocsin.adapter.persistence;

import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.IncidentView.AffectedEnvironment;
import dev.tocsin.application.incident.IncidentView.AffectedService;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names that one reading needs. */
final class Names {

    final Map<Acquaintances.Key, Responder> people = new HashMap<>();
    final Map<Acquaintances.Key, TeamRef> teams = new HashMap<>();
    final Map<Acquaintances.Key, AffectedService> services = new HashMap<>();
    final Map<UUID, Links> links = new HashMap<>();

    Responder person(UUID organization, UUID id) {
        return Objects.requireNonNull(people.get(new Acquaintances.Key(organization, id)));
    }

    TeamRef team(UUID organization, UUID id) {
        return Objects.requireNonNull(teams.get(new Acquaintances.Key(organization, id)));
    }

    AffectedService service(UUID organization, UUID id) {
        return Objects.requireNonNull(services.get(new Acquaintances.Key(organization, id)));
    }

    void person(Acquaintances.Key key, String name, String email) {
        people.put(key, new Responder(new UserId(key.id()), name, new Email(email)));
    }

    void team(Acquaintances.Key key, String name) {
        teams.put(key, new TeamRef(new TeamId(key.id()), name));
    }

    Links links(UUID incident) {
        return links.getOrDefault(incident, Links.NONE);
    }

    void add(Names more) {
        people.putAll(more.people);
        teams.putAll(more.teams);
        services.putAll(more.services);
        links.putAll(more.links);
    }

    void add(Row row) throws SQLException {
        String kind = row.text();
        Acquaintances.Key key = new Acquaintances.Key(row.uuid(), row.uuid());
        UUID incident = row.uuidOrNull();
        row.number();
        String first = row.text();
        @Nullable String second = row.textOrNull();
        switch (kind) {
            case "person" -> person(key, first, String.valueOf(second));
            case "team" -> team(key, first);
            case "service" -> services.put(key, service(first, second));
            default -> link(kind, Objects.requireNonNull(incident), key, first, second);
        }
    }

    private void link(String kind, UUID incident, Acquaintances.Key key, String first, @Nullable String second) {
        Links found = links.computeIfAbsent(incident, absent -> Links.empty());
        switch (kind) {
            case "link 1" -> found.services().add(new Links.ToService(key.id(), service(first, second)));
            case "link 2" ->
                found.components()
                        .add(new AffectedComponent(
                                new ComponentId(key.id()), first, Words.componentStatus(String.valueOf(second))));
            default -> found.environments().add(new AffectedEnvironment(new EnvironmentId(key.id()), first));
        }
    }

    private static AffectedService service(String serviceKey, @Nullable String name) {
        return new AffectedService(new ServiceKey(serviceKey), String.valueOf(name));
    }
}
