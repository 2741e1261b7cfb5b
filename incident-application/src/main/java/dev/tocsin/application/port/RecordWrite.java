package dev.tocsin.application.port;

import dev.tocsin.domain.Version;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.AlertId;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.SeveritySettings;
import java.time.Instant;
import java.util.Optional;

/**
 * Something simple to keep or to remove: whole, and checked by the store for what must be unique and what must exist.
 *
 * <p>What has a version is kept when it is {@linkplain Versioned#isNew new}, or when the kept one's version is the one
 * before; it is removed when the kept one's version is the named one, and nothing refers to it. Else the changeset is
 * stale.
 */
public sealed interface RecordWrite
        permits RecordWrite.Versioned,
                RecordWrite.PutAlert,
                RecordWrite.RemoveAlert,
                RecordWrite.RemoveService,
                RecordWrite.RemoveTeam,
                RecordWrite.AddStatusChange,
                RecordWrite.RemoveComponent,
                RecordWrite.RemoveEnvironment,
                RecordWrite.RemoveUser,
                RecordWrite.AddApiKey,
                RecordWrite.RevokeApiKey,
                RecordWrite.TouchApiKey,
                RecordWrite.FoundOrganization,
                RecordWrite.KeepOperatorReceipt,
                ScheduleWrite,
                PolicyWrite,
                PostmortemWrite,
                WebhookWrite {

    OrganizationId organization();

    /** Something that is kept in one piece, under a version. */
    sealed interface Versioned extends RecordWrite {

        long version();

        default boolean isNew() {
            return version() == Version.FIRST;
        }
    }

    /** Keeps the link to an alert, in the place of one with the same id. */
    record PutAlert(OrganizationId organization, IncidentId incident, Alert alert) implements RecordWrite {}

    record RemoveAlert(OrganizationId organization, IncidentId incident, AlertId alert) implements RecordWrite {}

    /** Its name must be free among the active services, and its key among all. */
    record SaveService(Service service) implements Versioned {
        @Override
        public OrganizationId organization() {
            return service.organization();
        }

        @Override
        public long version() {
            return service.version();
        }
    }

    record RemoveService(OrganizationId organization, ServiceId service, long version) implements RecordWrite {}

    /** Its name must be free among the active teams. */
    record SaveTeam(Team team) implements Versioned {
        @Override
        public OrganizationId organization() {
            return team.organization();
        }

        @Override
        public long version() {
            return team.version();
        }
    }

    record RemoveTeam(OrganizationId organization, TeamId team, long version) implements RecordWrite {}

    /** Its name must be free among the active components. */
    record SaveComponent(Component component) implements Versioned {
        @Override
        public OrganizationId organization() {
            return component.organization();
        }

        @Override
        public long version() {
            return component.version();
        }
    }

    /**
     * Adds to the history of a component's status; the component itself is kept beside it, and must be the same.
     *
     * @param incident the one that it was set for; it need not be kept yet
     */
    record AddStatusChange(ComponentStatusChange change, Optional<IncidentId> incident) implements RecordWrite {
        @Override
        public OrganizationId organization() {
            return change.component().organization();
        }
    }

    record RemoveComponent(OrganizationId organization, ComponentId component, long version) implements RecordWrite {}

    /** Its name must be free among the active environments. */
    record SaveEnvironment(Environment environment) implements Versioned {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }

        @Override
        public long version() {
            return environment.version();
        }
    }

    record RemoveEnvironment(OrganizationId organization, EnvironmentId environment, long version)
            implements RecordWrite {}

    /** The email must be free among all users of the organization, and an active admin must be left. */
    record SaveUser(User user) implements Versioned {
        @Override
        public OrganizationId organization() {
            return user.organization();
        }

        @Override
        public long version() {
            return user.version();
        }
    }

    /** An active admin must be left. */
    record RemoveUser(OrganizationId organization, UserId user, long version) implements RecordWrite {}

    /**
     * A new key.
     *
     * @param hash as in {@link ApiKeys#identify}; unique among all organizations
     */
    record AddApiKey(ApiKey key, String hash) implements RecordWrite {
        @Override
        public OrganizationId organization() {
            return key.organization();
        }
    }

    /** The key must not have been revoked. */
    record RevokeApiKey(OrganizationId organization, ApiKeyId key, Instant at) implements RecordWrite {}

    /**
     * Keeps the time of use, unless one after {@code unlessAfter} is kept: so of many at once one is kept, and the others write nothing.
     * A key that is gone is no fault.
     *
     * @param hash that of the key, for whoever remembers keys by it
     */
    record TouchApiKey(OrganizationId organization, ApiKeyId key, String hash, Instant usedAt, Instant unlessAfter)
            implements RecordWrite {
        public TouchApiKey {
            if (unlessAfter.isAfter(usedAt)) {
                throw new IllegalArgumentException("the last use would move back");
            }
        }
    }

    /** Those of a new organization have version 1 and come with {@link FoundOrganization}, so these are never new. */
    record SaveSeverities(OrganizationId organization, SeveritySettings settings, long version) implements Versioned {}

    /** A new organization with its first settings; its slug is unique among all. */
    record FoundOrganization(Organization founded, SeveritySettings severities) implements RecordWrite {
        @Override
        public OrganizationId organization() {
            return founded.id();
        }
    }

    /**
     * Keeps the receipt of what the operator did to an organization; comes last in its changeset. When the key has been used before,
     * nothing of the changeset is kept, and the commit says {@link Commit.KeyTaken}.
     */
    record KeepOperatorReceipt(OrganizationId organization, OperatorReceipt receipt) implements RecordWrite {}
}
