package dev.tocsin.domain.catalog;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * People who run services together. Its name is unique among the organization's active teams, without regard to case.
 *
 * @param members each person once, in the order in which they were named
 * @param active false once it was removed while history still refers to it
 */
public record Team(
        OrganizationId organization,
        TeamId id,
        String name,
        List<Responder> members,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static final int MAX_NAME_LENGTH = 200;
    public static final int MAX_MEMBERS = 200;

    public Team {
        name = Text.line("name", name, MAX_NAME_LENGTH);
        members = eachOnce(members);
        Micros.require(createdAt);
        Micros.require(updatedAt);
        Version.require(version);
    }

    /** A team that has just been added. */
    public static Team added(OrganizationId organization, TeamId id, String name, List<Responder> members, Instant at) {
        return new Team(organization, id, name, members, true, at, at, Version.FIRST);
    }

    /** The same team with this name and these members; itself, when it has them already. */
    public Team madeOf(String newName, List<Responder> newMembers, Instant at) {
        Team next = new Team(organization, id, newName, newMembers, active, createdAt, updatedAt, version);
        return next.equals(this)
                ? this
                : new Team(organization, id, newName, newMembers, active, createdAt, at, version + 1);
    }

    public Team deactivated(Instant at) {
        return new Team(organization, id, name, members, false, createdAt, at, version + 1);
    }

    public TeamRef ref() {
        return new TeamRef(id, name);
    }

    private static List<Responder> eachOnce(List<Responder> named) {
        Set<UserId> seen = new HashSet<>();
        List<Responder> distinct =
                named.stream().filter(person -> seen.add(person.id())).toList();
        if (distinct.size() > MAX_MEMBERS) {
            throw new IllegalArgumentException("more than " + MAX_MEMBERS + " members");
        }
        return distinct;
    }
}
