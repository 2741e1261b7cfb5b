package dev.tocsin.application.access;

import dev.tocsin.application.port.ApiKeys;
import dev.tocsin.application.port.ApiKeys.Holder;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Store;
import dev.tocsin.application.port.Users;
import dev.tocsin.application.port.Users.Member;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.Secret;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A key's scopes are its own; a token's are those of its role. */
record GateOfTocsin(ApiKeys keys, Users users, Store store, InstantSource clock, UseNotes notes) implements Gate {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    /** What a responder works on, and what they may look at for it. */
    private static final Set<Scope> RESPONDER_SCOPES = Collections.unmodifiableSet(EnumSet.of(
            Scope.INCIDENTS_READ,
            Scope.INCIDENTS_WRITE,
            Scope.POSTMORTEMS_READ,
            Scope.POSTMORTEMS_WRITE,
            Scope.SERVICES_READ,
            Scope.TEAMS_READ,
            Scope.USERS_READ,
            Scope.COMPONENTS_READ,
            Scope.ONCALL_READ,
            Scope.ONCALL_WRITE));

    /** Writing is among it, since a viewer may be paged, or own an action item, and must be able to answer. */
    private static final Set<Scope> VIEWER_SCOPES = Collections.unmodifiableSet(EnumSet.of(
            Scope.INCIDENTS_READ,
            Scope.INCIDENTS_WRITE,
            Scope.POSTMORTEMS_READ,
            Scope.POSTMORTEMS_WRITE,
            Scope.SERVICES_READ,
            Scope.TEAMS_READ,
            Scope.USERS_READ,
            Scope.COMPONENTS_READ,
            Scope.ONCALL_READ));

    /** To see what it is about, and to answer. */
    private static final Set<Scope> LINK_SCOPES =
            Collections.unmodifiableSet(EnumSet.of(Scope.INCIDENTS_READ, Scope.INCIDENTS_WRITE));

    GateOfTocsin(ApiKeys keys, Users users, Store store, InstantSource clock) {
        this(keys, users, store, clock, new UseNotes());
    }

    @Override
    public Optional<Recognized> byKey(String presented) {
        Instant now = clock.instant();
        return Secret.parse(presented).map(Secret::hash).flatMap(hash -> {
            Optional<Holder> holder = keys.identify(hash)
                    .filter(found -> found.user().active() && found.key().usableAt(now));
            holder.ifPresent(found -> noteUse(found.key(), hash, now));
            return holder.map(GateOfTocsin::recognized);
        });
    }

    @Override
    public Optional<Recognized> byClaims(Claims claims) {
        return users.identify(claims.organization(), claims.subject())
                .filter(member -> member.user().active())
                .flatMap(member -> role(claims.roles(), member.user().role())
                        .map(role -> recognized(member, role, claims.expiresAt())));
    }

    @Override
    public Optional<Actor> byLink(OrganizationId organization, UserId person) {
        return users.find(organization, person)
                .filter(User::active)
                .map(user -> new Actor(
                        organization, user.responder(), Role.VIEWER, LINK_SCOPES, Author.Via.LINK, Optional.empty()));
    }

    /** By the first who comes, of all who come within the minute: here that is known at once, and of other nodes the store knows. */
    private void noteUse(ApiKey key, String hash, Instant now) {
        Instant unlessAfter = now.minus(USE_IS_NOTED_EVERY);
        boolean isNoted =
                key.lastUsedAt().filter(noted -> noted.isAfter(unlessAfter)).isPresent();
        if (isNoted || !notes.take(key.id(), now, unlessAfter)) {
            return;
        }
        try {
            store.commit(
                    Changeset.of(new RecordWrite.TouchApiKey(key.organization(), key.id(), hash, now, unlessAfter)));
        } catch (RuntimeException notNoted) {
            // Whatever the reason: whoever has shown a good key wants something else, and the next one notes it.
            notes.giveBack(key.id(), now);
        }
    }

    private static Recognized recognized(Holder holder) {
        ApiKey key = holder.key();
        Actor actor = new Actor(
                holder.organization().id(),
                holder.user().responder(),
                holder.user().role(),
                key.scopes(),
                Author.Via.KEY,
                Optional.of(key.id()));
        return new Recognized(actor, holder.organization().name(), key.expiresAt());
    }

    private static Recognized recognized(Member member, Role role, Optional<Instant> expiresAt) {
        Actor actor = new Actor(
                member.organization().id(),
                member.user().responder(),
                role,
                scopes(role),
                Author.Via.JWT,
                Optional.empty());
        return new Recognized(actor, member.organization().name(), expiresAt);
    }

    private static Optional<Role> role(Optional<List<Role>> claimed, Role stored) {
        return claimed.map(roles -> roles.stream().max(Role::compareTo)).orElse(Optional.of(stored));
    }

    private static Set<Scope> scopes(Role role) {
        return switch (role) {
            case ADMIN -> Set.of(Scope.ALL);
            case RESPONDER -> RESPONDER_SCOPES;
            case VIEWER -> VIEWER_SCOPES;
        };
    }
}
