package dev.tocsin.application.access;

import static dev.tocsin.application.Rejection.Kind.API_KEY;
import static dev.tocsin.application.access.Permission.MANAGE_API_KEYS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.ApiKeys;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Users;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.Secret;
import dev.tocsin.domain.people.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Nobody gives away more than they have. */
record RingOfKeys(ApiKeys keys, Users users, Commands commands, InstantSource clock, Ids ids, RandomText random)
        implements Keyring {

    @Override
    public Outcome<Slice<ApiKey, Integer>> list(Actor actor, Search search) {
        return actor.reading(MANAGE_API_KEYS, () -> Outcome.done(keys.list(actor.organization(), search)));
    }

    @Override
    public Outcome<Issued> issue(Request<ApiKey> request, IssueKey command) {
        Actor actor = request.actor();
        return commands.run(request, MANAGE_API_KEYS, () -> {
            Instant now = clock.instant();
            Optional<Scope> excess = command.scopes().stream()
                    .sorted()
                    .filter(scope -> !actor.has(scope))
                    .findFirst();
            if (excess.isPresent()) {
                return Attempt.rejected(new Rejection.BeyondOwnRights(excess.get()));
            }
            if (command.expiresAt().filter(end -> !end.isAfter(now)).isPresent()) {
                return Attempt.rejected(Rejection.Invalid.field("expires_at", "is not in the future"));
            }
            return users.findByEmail(actor.organization(), command.email())
                    .filter(User::active)
                    .map(user -> issued(user, command, now))
                    .orElseGet(() -> Attempt.rejected(Rejection.Invalid.field("email", "nobody active has it")));
        });
    }

    @Override
    public Outcome<ApiKey> revoke(Request<ApiKey> request, RevokeKey command) {
        Actor actor = request.actor();
        ApiKeyId id = command.key();
        return commands.run(
                request,
                MANAGE_API_KEYS,
                () -> keys.find(actor.organization(), id)
                        .map(key -> revoked(key.revoked(clock.instant())))
                        .orElseGet(() -> Attempt.rejected(
                                new Rejection.Unknown(API_KEY, id.value().toString()))));
    }

    private Attempt<ApiKey, Issued> issued(User user, IssueKey command, Instant now) {
        ApiKey key = ApiKey.issued(
                user.organization(),
                new ApiKeyId(ids.next()),
                command.name(),
                user.responder(),
                command.scopes(),
                command.expiresAt(),
                command.prefix(),
                now);
        Secret secret = Secret.of(command.prefix(), random.draw(Secret.CHARACTERS, Secret.RANDOM_LENGTH));
        return new Attempt.Ready<>(
                Changeset.of(new RecordWrite.AddApiKey(key, secret.hash())), key, kept -> new Issued(key, secret));
    }

    private static Attempt<ApiKey, ApiKey> revoked(ApiKey key) {
        Instant at = key.revokedAt().orElseThrow();
        return Attempt.ready(Changeset.of(new RecordWrite.RevokeApiKey(key.organization(), key.id(), at)), key);
    }
}
