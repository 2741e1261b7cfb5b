package dev.tocsin.domain.catalog;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;

/**
 * A place where things run: production, staging. Its name is unique among the organization's active environments,
 * without regard to case.
 *
 * @param active false once it was removed while history still refers to it
 */
public record Environment(
        OrganizationId organization,
        EnvironmentId id,
        String name,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static final int MAX_NAME_LENGTH = 200;

    public Environment {
        name = Text.line("name", name, MAX_NAME_LENGTH);
        Micros.require(createdAt);
        Micros.require(updatedAt);
        Version.require(version);
    }

    /** An environment that has just been added. */
    public static Environment added(OrganizationId organization, EnvironmentId id, String name, Instant at) {
        return new Environment(organization, id, name, true, at, at, Version.FIRST);
    }

    /** The same environment under this name; itself, when it has it already. */
    public Environment named(String newName, Instant at) {
        Environment next = new Environment(organization, id, newName, active, createdAt, at, version + 1);
        return next.name.equals(name) ? this : next;
    }

    public Environment deactivated(Instant at) {
        return new Environment(organization, id, name, false, createdAt, at, version + 1);
    }
}
