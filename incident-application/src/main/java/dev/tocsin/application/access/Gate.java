package dev.tocsin.application.access;

import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Driving port: recognises callers. Empty stands for every reason alike, so that nobody can learn from it which keys
 * exist.
 */
public interface Gate {

    static Gate on(Ports ports) {
        return new GateOfTocsin(ports.apiKeys(), ports.users(), ports.store(), ports.clock());
    }

    /**
     * By an API key, which must be neither revoked nor expired, and belong to an active user. Notes the use, once a
     * minute at most.
     */
    Optional<Recognized> byKey(String presented);

    /** By a token that somebody else has issued and the caller of this has verified. */
    Optional<Recognized> byClaims(Claims claims);

    /**
     * By a link that was made for this person alone, and that the caller of this has verified. Whatever they may do
     * otherwise, by it they may look at incidents and answer them, and no more; empty where they have left.
     */
    Optional<Actor> byLink(OrganizationId organization, UserId person);

    /**
     * Somebody who was recognised.
     *
     * @param organization its name
     * @param expiresAt when the key or token ends
     */
    record Recognized(Actor actor, String organization, Optional<Instant> expiresAt) {}

    /**
     * What a verified token says.
     *
     * @param subject the email of an active user
     * @param roles where the token names roles, those of them that are known: the highest takes the place of the user's
     *     own, and none means that nothing is permitted
     */
    record Claims(Slug organization, Email subject, Optional<List<Role>> roles, Optional<Instant> expiresAt) {}
}
