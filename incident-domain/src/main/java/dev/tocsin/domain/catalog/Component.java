package dev.tocsin.domain.catalog;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Author;
import java.time.Instant;
import java.util.Optional;

/**
 * A thing that the public sees and is told the status of. Its name is unique among the organization's active
 * components, without regard to case.
 *
 * @param service the one that stands behind it
 * @param active false once it was removed while history still refers to it
 */
public record Component(
        OrganizationId organization,
        ComponentId id,
        String name,
        Optional<String> description,
        ComponentStatus status,
        Optional<ServiceRef> service,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static final int MAX_NAME_LENGTH = 200;
    public static final int MAX_DESCRIPTION_LENGTH = 10_000;

    public Component {
        name = Text.line("name", name, MAX_NAME_LENGTH);
        description = description.map(text -> Text.prose("description", text, MAX_DESCRIPTION_LENGTH));
        Micros.require(createdAt);
        Micros.require(updatedAt);
        Version.require(version);
    }

    /** A component that has just been added. */
    public static Component added(
            OrganizationId organization,
            ComponentId id,
            String name,
            Optional<String> description,
            ComponentStatus status,
            Optional<ServiceRef> service,
            Instant at) {
        return new Component(organization, id, name, description, status, service, true, at, at, Version.FIRST);
    }

    /** The same component, saying this of itself; itself, when it does already. */
    public Component describedAs(
            String newName,
            Optional<String> newDescription,
            ComponentStatus newStatus,
            Optional<ServiceRef> newService,
            Instant at) {
        Component next = new Component(
                organization,
                id,
                newName,
                newDescription,
                newStatus,
                newService,
                active,
                createdAt,
                updatedAt,
                version);
        return next.equals(this) ? this : next.changedAt(at);
    }

    /** The same component, working so; itself, when it does already. */
    public Component working(ComponentStatus newStatus, Instant at) {
        return describedAs(name, description, newStatus, service, at);
    }

    /** What has become of its status since it was as {@code before}. */
    public Optional<ComponentStatusChange> statusChangeSince(Component before, Author by) {
        return status == before.status
                ? Optional.empty()
                : Optional.of(new ComponentStatusChange(this, before.status, by));
    }

    public Component deactivated(Instant at) {
        return new Component(organization, id, name, description, status, service, false, createdAt, at, version + 1);
    }

    private Component changedAt(Instant at) {
        return new Component(organization, id, name, description, status, service, active, createdAt, at, version + 1);
    }
}
