package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.Directory;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that a command mentions, from memory or in one statement: of each kind that is mentioned, a part. */
final class JdbcDirectory implements Directory {

    private final Database database;
    private final RefreshedMemory<Memories.Keyed, MentionedService> services;

    JdbcDirectory(Database database, RefreshedMemory<Memories.Keyed, MentionedService> services) {
        this.database = database;
        this.services = services;
    }

    @Override
    public Found lookUp(OrganizationId organization, Mentioned mentioned) {
        if (mentioned.isEmpty()) {
            return Found.NOTHING;
        }
        return remembered(organization, mentioned).orElseGet(() -> readAndLearn(organization, mentioned));
    }

    private Found readAndLearn(OrganizationId organization, Mentioned mentioned) {
        Set<Memories.Keyed> wanted = mentioned.services().stream()
                .map(key -> new Memories.Keyed(organization, key))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<ServiceKey> together =
                services.together(wanted).stream().map(Memories.Keyed::key).toList();
        long before = services.beforeReading();
        Found read = read(organization, together, mentioned);
        Map<Memories.Keyed, MentionedService> learnt = new HashMap<>();
        read.services().forEach((key, service) -> learnt.put(new Memories.Keyed(organization, key), service));
        services.learn(before, learnt);
        Map<ServiceKey, MentionedService> found = new LinkedHashMap<>(read.services());
        found.keySet().retainAll(mentioned.services());
        return new Found(found, read.components(), read.environments(), read.people());
    }

    /** Where only services are mentioned, and all of them are known: as in nearly every incident that is opened. */
    private Optional<Found> remembered(OrganizationId organization, Mentioned mentioned) {
        if (!mentioned.isOfServicesOnly()) {
            return Optional.empty();
        }
        Map<ServiceKey, MentionedService> known = new LinkedHashMap<>();
        for (ServiceKey key : mentioned.services()) {
            MentionedService service = services.recall(new Memories.Keyed(organization, key));
            if (service == null) {
                return Optional.empty();
            }
            known.put(key, service);
        }
        return Optional.of(new Found(known, Set.of(), Set.of(), Map.of()));
    }

    private Found read(OrganizationId organization, List<ServiceKey> wanted, Mentioned mentioned) {
        UUID id = organization.value();
        List<Query> parts = new ArrayList<>();
        part(
                "select 'service', x.id, x.service_key, t.id, t.name from service x"
                        + " left join team t on t.organization_id = x.organization_id and t.id = x.team_id",
                " and x.active_name is not null and x.service_key",
                id,
                "varchar",
                texts(wanted, ServiceKey::value),
                parts);
        part(
                "select 'component', x.id, null, cast(null as uuid), null from component x",
                " and x.active_name is not null and x.id",
                id,
                "uuid",
                mentioned.components().stream().map(ComponentId::value).toArray(),
                parts);
        part(
                "select 'environment', x.id, null, cast(null as uuid), null from environment x",
                " and x.active_name is not null and x.id",
                id,
                "uuid",
                mentioned.environments().stream().map(EnvironmentId::value).toArray(),
                parts);
        part(
                "select 'person', x.id, x.email, cast(null as uuid), x.name from app_user x",
                " and x.active and x.email",
                id,
                "varchar",
                texts(mentioned.people(), Email::value),
                parts);
        Query query = new Query();
        for (int i = 0; i < parts.size(); i++) {
            query.add(i == 0 ? "" : " union all ").add(parts.get(i));
        }
        Sorting sorting = new Sorting();
        database.run(connection -> query.list(connection, row -> {
            sorting.add(row.text(), row.uuid(), row.textOrNull(), row.uuidOrNull(), row.textOrNull());
            return true;
        }));
        return sorting.found();
    }

    private static void part(
            String select, String condition, UUID organization, String type, Object[] wanted, List<Query> parts) {
        if (wanted.length > 0) {
            parts.add(new Query()
                    .add(select)
                    .add(" where x.organization_id = ?", organization)
                    .add(condition + " = any (?)", type, wanted));
        }
    }

    private static <T> Object[] texts(List<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray();
    }

    /** The rows by their kind. */
    private static final class Sorting {

        private final Map<ServiceKey, MentionedService> services = new LinkedHashMap<>();
        private final Set<ComponentId> components = new LinkedHashSet<>();
        private final Set<EnvironmentId> environments = new LinkedHashSet<>();
        private final Map<Email, Responder> people = new LinkedHashMap<>();

        void add(String kind, UUID id, @Nullable String known, @Nullable UUID other, @Nullable String name) {
            switch (kind) {
                case "service" ->
                    services.put(
                            new ServiceKey(String.valueOf(known)),
                            new MentionedService(
                                    new ServiceId(id),
                                    other == null || name == null
                                            ? Optional.empty()
                                            : Optional.of(new TeamRef(new TeamId(other), name))));
                case "component" -> components.add(new ComponentId(id));
                case "environment" -> environments.add(new EnvironmentId(id));
                default ->
                    people.put(
                            new Email(String.valueOf(known)),
                            new Responder(new UserId(id), String.valueOf(name), new Email(String.valueOf(known))));
            }
        }

        Found found() {
            return new Found(services, components, environments, people);
        }
    }
}
