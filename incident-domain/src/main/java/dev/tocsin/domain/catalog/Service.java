package dev.tocsin.domain.catalog;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/**
 * A thing that a team runs, and that breaks. Its name is unique among the organization's active services, without
 * regard to case.
 *
 * @param policy the escalation policy that it has of its own
 * @param active false once it was removed while history still refers to it
 */
public record Service(
        OrganizationId organization,
        ServiceId id,
        ServiceKey key,
        String name,
        Optional<String> description,
        Optional<TeamRef> team,
        Optional<PolicyRef> policy,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static final int MAX_NAME_LENGTH = 200;
    public static final int MAX_DESCRIPTION_LENGTH = 10_000;

    public Service {
        name = Text.line("name", name, MAX_NAME_LENGTH);
        description = description.map(text -> Text.prose("description", text, MAX_DESCRIPTION_LENGTH));
        Micros.require(createdAt);
        Micros.require(updatedAt);
        Version.require(version);
    }

    /** A service that has just been added, without a policy of its own. */
    public static Service added(
            OrganizationId organization,
            ServiceId id,
            ServiceKey key,
            String name,
            Optional<String> description,
            Optional<TeamRef> team,
            Instant at) {
        return added(organization, id, key, name, description, team, Optional.empty(), at);
    }

    /** A service that has just been added. */
    public static Service added(
            OrganizationId organization,
            ServiceId id,
            ServiceKey key,
            String name,
            Optional<String> description,
            Optional<TeamRef> team,
            Optional<PolicyRef> policy,
            Instant at) {
        return new Service(organization, id, key, name, description, team, policy, true, at, at, Version.FIRST);
    }

    /** The same service, with the same policy, saying this of itself; itself, when it does already. */
    public Service describedAs(String newName, Optional<String> newDescription, Optional<TeamRef> newTeam, Instant at) {
        return describedAs(newName, newDescription, newTeam, policy, at);
    }

    /** The same service, saying this of itself; itself, when it does already. */
    public Service describedAs(
            String newName,
            Optional<String> newDescription,
            Optional<TeamRef> newTeam,
            Optional<PolicyRef> newPolicy,
            Instant at) {
        Service next = new Service(
                organization,
                id,
                key,
                newName,
                newDescription,
                newTeam,
                newPolicy,
                active,
                createdAt,
                updatedAt,
                version);
        return next.equals(this) ? this : next.changedAt(at);
    }

    public Service deactivated(Instant at) {
        return new Service(organization, id, key, name, description, team, policy, false, createdAt, at, version + 1);
    }

    /** How components refer to it. */
    public ServiceRef ref() {
        return new ServiceRef(id, key);
    }

    private Service changedAt(Instant at) {
        return new Service(organization, id, key, name, description, team, policy, active, createdAt, at, version + 1);
    }
}
