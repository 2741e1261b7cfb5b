package dev.tocsin.application.access;

import static dev.tocsin.application.Acme.once;
import static dev.tocsin.application.Acme.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.access.Keyring.IssueKey;
import dev.tocsin.application.access.Keyring.Issued;
import dev.tocsin.application.access.Keyring.RevokeKey;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKey.Prefix;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyringTest {

    private final Acme acme = new Acme();
    private final Keyring keys = acme.tocsin().keys();

    @Test
    void a_key_is_the_wanted_prefix_and_43_random_characters() {
        Issued issued = issue(Acme.email("Jane"), Prefix.RF).orElseThrow();

        assertThat(issued.secret().text()).matches("rf_[0-9A-Za-z]{43}");
        assertThat(issued.key().prefix()).isEqualTo(Prefix.RF);
        assertThat(issued.key().user()).isEqualTo(acme.founded().admin().responder());
        assertThat(issue(Acme.email("Jane"), Prefix.RF).orElseThrow().secret()).isNotEqualTo(issued.secret());
    }

    @Test
    void the_list_has_the_keys_and_not_their_texts() {
        Issued issued = issue(Acme.email("Jane"), Prefix.SK_LIVE).orElseThrow();

        assertThat(keys.list(acme.jane(), Search.first(10)).orElseThrow().items())
                .containsExactlyInAnyOrder(issued.key(), acme.founded().key());
        assertThat(issued.toString()).doesNotContain(issued.secret().text());
    }

    @Test
    void nobody_gives_away_more_than_they_have() {
        Actor limited = Acme.actor(acme.founded().admin(), Scope.SETTINGS_WRITE, Scope.INCIDENTS_READ);
        Email jane = Acme.email("Jane");

        assertThat(rejection(keys.issue(Request.by(limited), key(jane, Scope.INCIDENTS_READ, Scope.TEAMS_READ))))
                .isEqualTo(new Rejection.BeyondOwnRights(Scope.TEAMS_READ));
        assertThat(rejection(keys.issue(Request.by(limited), key(jane, Scope.ALL))))
                .isEqualTo(new Rejection.BeyondOwnRights(Scope.ALL));
        assertThat(keys.issue(Request.by(limited), key(jane, Scope.INCIDENTS_READ)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_key_belongs_to_somebody_active() {
        assertThat(rejection(issue(Acme.email("Nobody"), Prefix.SK_LIVE))).isInstanceOf(Rejection.Invalid.class);
    }

    @Test
    void a_key_ends_in_the_future() {
        assertThat(rejection(keys.issue(Request.by(acme.jane()), ending(Acme.NOON))))
                .isEqualTo(Rejection.Invalid.field("expires_at", "is not in the future"));
        assertThat(keys.issue(Request.by(acme.jane()), ending(Acme.NOON.plusSeconds(1))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_revoked_key_is_unknown_from_then_on() {
        ApiKey key = issue(Acme.email("Jane"), Prefix.SK_LIVE).orElseThrow().key();

        assertThat(revoke(acme.jane(), key).orElseThrow().revokedAt()).contains(Acme.NOON);

        assertThat(rejection(revoke(acme.jane(), key)))
                .isEqualTo(new Rejection.Unknown(
                        Rejection.Kind.API_KEY, key.id().value().toString()));
        assertThat(keys.list(acme.jane(), Search.first(10)).orElseThrow().items())
                .containsExactly(acme.founded().key());
    }

    @Test
    void another_organizations_key_is_unknown() {
        Actor omar = acme.found("Umbrella", "umbrella").actor();

        assertThat(rejection(revoke(omar, acme.founded().key()))).isInstanceOf(Rejection.Unknown.class);
    }

    @Test
    void what_is_kept_for_a_repetition_does_not_tell_the_key() {
        Request<ApiKey> request = Request.<ApiKey>by(acme.jane()).once(once("k1", "post"));
        Issued first = keys.issue(request, key(Acme.email("Jane"), Scope.ALL)).orElseThrow();

        Outcome<Issued> again = keys.issue(request, key(Acme.email("Jane"), Scope.ALL));

        assertThat(again).isInstanceOf(Outcome.Replayed.class);
        assertThat(again.toString()).doesNotContain(first.secret().text());
    }

    @Test
    void only_an_admin_manages_keys() {
        User casey = acme.user("Casey", Role.RESPONDER);
        Actor responder = Acme.actor(casey, Scope.ALL);

        assertThat(rejection(keys.list(responder, Search.first(10)))).isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        assertThat(rejection(keys.issue(Request.by(responder), key(casey.email(), Scope.INCIDENTS_READ))))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
    }

    private Outcome<Issued> issue(Email whose, Prefix prefix) {
        return keys.issue(
                Request.by(acme.jane()), new IssueKey("CI", whose, Set.of(Scope.ALL), Optional.empty(), prefix));
    }

    private Outcome<ApiKey> revoke(Actor actor, ApiKey key) {
        return keys.revoke(Request.by(actor), new RevokeKey(key.id()));
    }

    private static IssueKey key(Email whose, Scope... scopes) {
        return new IssueKey("CI", whose, Set.of(scopes), Optional.empty(), Prefix.SK_LIVE);
    }

    private static IssueKey ending(Instant end) {
        return new IssueKey("CI", Acme.email("Jane"), Set.of(Scope.ALL), Optional.of(end), Prefix.SK_LIVE);
    }
}
