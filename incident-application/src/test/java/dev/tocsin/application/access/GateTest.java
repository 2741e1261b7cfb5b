package dev.tocsin.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Gate.Claims;
import dev.tocsin.application.access.Gate.Recognized;
import dev.tocsin.application.access.Keyring.IssueKey;
import dev.tocsin.application.access.Keyring.Issued;
import dev.tocsin.application.access.Keyring.RevokeKey;
import dev.tocsin.application.people.UserDirectory.RemoveUser;
import dev.tocsin.application.port.ApiKeys;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Store;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKey.Prefix;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final Slug ACME = new Slug("acme");

    private final Acme acme = new Acme();
    private final Gate gate = acme.tocsin().gate();
    private final List<Changeset> commits = new ArrayList<>();
    private final Store counting = changes -> {
        commits.add(changes);
        return acme.ports().store().commit(changes);
    };

    @Test
    void a_key_is_recognised_as_its_user_with_its_scopes() {
        User casey = acme.user("Casey", Role.RESPONDER);
        Issued issued = issue(casey, Optional.of(Acme.NOON.plusSeconds(60)));

        Recognized recognized = gate.byKey(issued.secret().text()).orElseThrow();

        assertThat(recognized.organization()).isEqualTo("Acme");
        assertThat(recognized.expiresAt()).contains(Acme.NOON.plusSeconds(60));
        assertThat(recognized.actor())
                .isEqualTo(new Actor(
                        casey.organization(),
                        casey.responder(),
                        Role.RESPONDER,
                        Set.of(Scope.INCIDENTS_READ),
                        Author.Via.KEY,
                        Optional.of(issued.key().id())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sk_live_", "sk_live_0000000000000000000000000000000000000000000", "nonsense", "sk_live_ä"})
    void what_is_no_key_is_nobody(String presented) {
        assertThat(gate.byKey(presented)).isEmpty();
    }

    @Test
    void a_key_is_nobody_from_the_instant_at_which_it_expires() {
        Issued issued = issue(acme.founded().admin(), Optional.of(Acme.NOON.plusSeconds(60)));

        acme.forward(Duration.ofSeconds(59));
        assertThat(gate.byKey(issued.secret().text())).isPresent();
        acme.forward(Duration.ofSeconds(1));
        assertThat(gate.byKey(issued.secret().text())).isEmpty();
    }

    @Test
    void a_revoked_key_is_nobody() {
        Issued issued = issue(acme.founded().admin(), Optional.empty());

        acme.tocsin()
                .keys()
                .revoke(Request.by(acme.jane()), new RevokeKey(issued.key().id()));

        assertThat(gate.byKey(issued.secret().text())).isEmpty();
    }

    @Test
    void the_key_and_the_token_of_somebody_deactivated_are_nobody() {
        User casey = acme.user("Casey", Role.RESPONDER);
        Issued issued = issue(casey, Optional.empty());

        acme.tocsin()
                .users()
                .remove(Request.by(acme.jane()), new RemoveUser(casey.id(), OptionalLong.empty()))
                .orElseThrow();

        assertThat(gate.byKey(issued.secret().text())).isEmpty();
        assertThat(gate.byClaims(claims("Casey", Optional.empty()))).isEmpty();
    }

    @Test
    void a_use_is_noted_once_a_minute_at_most() {
        Gate counted = gate(acme.ports().apiKeys(), counting);
        String presented = acme.founded().secret().text();

        counted.byKey(presented);
        acme.forward(Duration.ofSeconds(59));
        counted.byKey(presented);
        assertThat(commits).hasSize(1);
        assertThat(lastUse()).contains(Acme.NOON);

        acme.forward(Duration.ofSeconds(1));
        counted.byKey(presented);
        assertThat(commits).hasSize(2);
        assertThat(lastUse()).contains(Acme.NOON.plusSeconds(60));
    }

    @Test
    void of_many_who_come_before_the_first_use_is_known_one_notes_it() {
        String presented = acme.founded().secret().text();
        Gate counted = gate(new AsBefore(acme.ports().apiKeys()), counting);

        for (int caller = 0; caller < 5; caller++) {
            assertThat(counted.byKey(presented)).isPresent();
        }
        assertThat(commits).hasSize(1);
        acme.forward(Duration.ofSeconds(60));
        counted.byKey(presented);
        assertThat(commits).hasSize(2);
    }

    @Test
    void a_use_that_could_not_be_noted_keeps_nobody_out_and_is_noted_by_the_next() {
        String presented = acme.founded().secret().text();
        Store failingFirst = changes -> {
            if (commits.isEmpty()) {
                commits.add(changes);
                throw new IllegalStateException("the disk is full");
            }
            return counting.commit(changes);
        };
        Gate gate = gate(new AsBefore(acme.ports().apiKeys()), failingFirst);

        assertThat(gate.byKey(presented)).isPresent();
        assertThat(lastUse()).isEmpty();
        assertThat(gate.byKey(presented)).isPresent();
        assertThat(lastUse()).contains(Acme.NOON);
    }

    @Test
    void another_key_is_noted_by_itself() {
        Issued other = issue(acme.founded().admin(), Optional.empty());
        Gate counted = gate(new AsBefore(acme.ports().apiKeys()), counting);

        counted.byKey(acme.founded().secret().text());
        counted.byKey(other.secret().text());
        assertThat(commits).hasSize(2);
    }

    @Test
    void a_token_is_recognised_as_the_user_with_its_subject() {
        User casey = acme.user("Casey", Role.RESPONDER);

        Recognized recognized = gate.byClaims(claims("Casey", Optional.empty())).orElseThrow();

        assertThat(recognized.organization()).isEqualTo("Acme");
        assertThat(recognized.expiresAt()).contains(Acme.NOON.plusSeconds(300));
        assertThat(recognized.actor().user()).isEqualTo(casey.responder());
        assertThat(recognized.actor().role()).isEqualTo(Role.RESPONDER);
        assertThat(recognized.actor().author())
                .isEqualTo(new Author.Person(casey.responder(), Author.Via.JWT, Optional.empty()));
    }

    @Test
    void the_highest_role_that_a_token_names_takes_the_place_of_the_users_own() {
        acme.user("Casey", Role.ADMIN);

        Recognized recognized = gate.byClaims(claims("Casey", Optional.of(List.of(Role.VIEWER, Role.RESPONDER))))
                .orElseThrow();

        assertThat(recognized.actor().role()).isEqualTo(Role.RESPONDER);
    }

    @Test
    void a_token_that_names_only_roles_that_nobody_knows_is_nobody() {
        assertThat(gate.byClaims(claims("Jane", Optional.of(List.of())))).isEmpty();
    }

    @Test
    void a_token_for_nobody_here_is_nobody() {
        acme.found("Umbrella", "umbrella");

        assertThat(gate.byClaims(claims("Omar", Optional.empty()))).isEmpty();
        assertThat(gate.byClaims(
                        new Claims(new Slug("nowhere"), Acme.email("Jane"), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    /** A token's scopes must never be what keeps its user from what the role allows, nor promise more. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void a_token_has_the_scopes_of_all_that_its_role_permits(Role role) {
        acme.user("Casey", role);

        Actor casey =
                gate.byClaims(claims("Casey", Optional.empty())).orElseThrow().actor();

        for (Permission permission : Permission.values()) {
            assertThat(casey.objection(permission).isEmpty())
                    .as(permission.name())
                    .isEqualTo(role.covers(permission.role()));
        }
        assertThat(casey.has(Scope.SETTINGS_WRITE)).isEqualTo(role == Role.ADMIN);
    }

    private Gate gate(ApiKeys keys, Store store) {
        return new GateOfTocsin(keys, acme.ports().users(), store, acme.ports().clock());
    }

    /** Remembers of each key how it was when it was first asked for, as a node does for a while. */
    private record AsBefore(ApiKeys present, Map<String, Optional<Holder>> seen) implements ApiKeys {

        AsBefore(ApiKeys present) {
            this(present, new HashMap<>());
        }

        @Override
        public Optional<Holder> identify(String hash) {
            return seen.computeIfAbsent(hash, present::identify);
        }

        @Override
        public Optional<ApiKey> find(OrganizationId organization, ApiKeyId id) {
            return present.find(organization, id);
        }

        @Override
        public Slice<ApiKey, Integer> list(OrganizationId organization, Search search) {
            return present.list(organization, search);
        }
    }

    private Issued issue(User user, Optional<Instant> expiresAt) {
        IssueKey command = new IssueKey("CI", user.email(), Set.of(Scope.INCIDENTS_READ), expiresAt, Prefix.SK_LIVE);
        return acme.tocsin().keys().issue(Request.by(acme.jane()), command).orElseThrow();
    }

    private Optional<Instant> lastUse() {
        ApiKey key = acme.founded().key();
        return acme.ports().apiKeys().find(key.organization(), key.id()).flatMap(ApiKey::lastUsedAt);
    }

    private static Claims claims(String name, Optional<List<Role>> roles) {
        return new Claims(ACME, Acme.email(name), roles, Optional.of(Acme.NOON.plusSeconds(300)));
    }
}
