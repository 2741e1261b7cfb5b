package dev.tocsin.application.access;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Driving port: the organization's API keys. A revoked key is unknown from then on. */
public interface Keyring {

    static Keyring on(Ports ports) {
        return new RingOfKeys(
                ports.apiKeys(), ports.users(), Commands.on(ports), ports.clock(), ports.ids(), ports.randomText());
    }

    Outcome<Slice<ApiKey, Integer>> list(Actor actor, Search search);

    /**
     * Issues a key. What is kept for a repetition knows the key but not its text: that is shown once and nowhere kept,
     * so whoever has missed it revokes the key and asks for another.
     */
    Outcome<Issued> issue(Request<ApiKey> request, IssueKey command);

    Outcome<ApiKey> revoke(Request<ApiKey> request, RevokeKey command);

    /**
     * Asks for a key.
     *
     * @param email whose key it is: an active user
     * @param scopes none that the one who asks doesn't have
     * @param expiresAt in the future
     */
    record IssueKey(String name, Email email, Set<Scope> scopes, Optional<Instant> expiresAt, ApiKey.Prefix prefix) {}

    record RevokeKey(ApiKeyId key) {}

    /** A new key and its text. */
    record Issued(ApiKey key, Secret secret) {}
}
