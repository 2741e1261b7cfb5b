package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.ApiKeys.Holder;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKey.Prefix;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.Secret;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tocsin.application.port.ApiKeys} must do, and every store with keys. */
public interface ApiKeysContract extends PortsUnderTest {

    @Test
    default void a_key_is_found_by_its_hash_with_its_user_and_organization() {
        World world = World.in(ports());
        Secret secret = secret();
        ApiKey key = kept(world, world.casey(), "CI", secret);

        assertThat(identify(secret)).contains(new Holder(world.organization(), world.casey(), key));
        assertThat(ports().apiKeys().find(world.id(), key.id())).contains(key);
        assertThat(list(world, "ci")).containsExactly(key);
    }

    @Test
    default void a_hash_that_nobody_has_is_nobodys() {
        assertThat(identify(secret())).isEmpty();
    }

    @Test
    default void a_key_comes_with_its_user_as_they_are_now() {
        World world = World.in(ports());
        Secret secret = secret();
        kept(world, world.casey(), "CI", secret);
        User gone = world.casey().deactivated(World.NOON);
        world.keep(new RecordWrite.SaveUser(gone));
        assertThat(identify(secret).orElseThrow().user()).isEqualTo(gone);

        User back = gone.with(world.adds().stranger("Casey Jones", Role.ADMIN).profile(), World.NOON);
        world.keep(new RecordWrite.SaveUser(back));
        assertThat(identify(secret).orElseThrow().user()).isEqualTo(back);
        assertThat(identify(secret).orElseThrow().key().user()).isEqualTo(back.responder());
    }

    @Test
    default void every_scope_and_prefix_is_kept() {
        World world = World.in(ports());
        ApiKey all = key(world, world.jane(), "All", Set.of(Scope.values()), Optional.empty(), Prefix.RF);
        ApiKey one = key(world, world.jane(), "One", Set.of(Scope.ALL), Optional.of(World.NOON), Prefix.SK_LIVE);
        world.keep(new RecordWrite.AddApiKey(all, secret().hash()), new RecordWrite.AddApiKey(one, secret().hash()));

        assertThat(ports().apiKeys().find(world.id(), all.id())).contains(all);
        assertThat(ports().apiKeys().find(world.id(), one.id())).contains(one);
    }

    @Test
    default void a_revoked_key_is_listed_nowhere_and_known_by_its_hash_as_revoked() {
        World world = World.in(ports());
        Secret secret = secret();
        ApiKey key = kept(world, world.casey(), "CI", secret);
        Instant at = World.NOON.plusSeconds(60);
        world.keep(new RecordWrite.RevokeApiKey(world.id(), key.id(), at));

        assertThat(ports().apiKeys().find(world.id(), key.id())).isEmpty();
        assertThat(list(world, "CI")).isEmpty();
        assertThat(identify(secret).flatMap(holder -> holder.key().revokedAt())).contains(at);
    }

    @Test
    default void a_key_is_revoked_once_and_only_where_it_belongs() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        ApiKey key = kept(ours, ours.casey(), "CI", secret());

        assertStale(new RecordWrite.RevokeApiKey(theirs.id(), key.id(), World.NOON));
        ours.keep(new RecordWrite.RevokeApiKey(ours.id(), key.id(), World.NOON));
        assertStale(new RecordWrite.RevokeApiKey(ours.id(), key.id(), World.NOON));
    }

    @Test
    default void the_last_use_of_a_key_only_moves_forward() {
        World world = World.in(ports());
        Secret secret = secret();
        ApiKey key = kept(world, world.casey(), "CI", secret);
        world.keep(touch(world, key, secret, 120, 120));
        world.keep(touch(world, key, secret, 60, 60));

        assertThat(identify(secret).flatMap(holder -> holder.key().lastUsedAt()))
                .contains(World.NOON.plusSeconds(120));
        assertThat(lastUse(world, key)).contains(World.NOON.plusSeconds(120));
    }

    @Test
    default void a_use_is_kept_only_when_none_is_kept_of_after_the_named_instant() {
        World world = World.in(ports());
        Secret secret = secret();
        ApiKey key = kept(world, world.casey(), "CI", secret);
        world.keep(touch(world, key, secret, 60, 0));
        assertThat(lastUse(world, key)).contains(World.NOON.plusSeconds(60));
        world.keep(touch(world, key, secret, 119, 59));
        assertThat(lastUse(world, key)).contains(World.NOON.plusSeconds(60));
        world.keep(touch(world, key, secret, 120, 60));
        assertThat(lastUse(world, key)).contains(World.NOON.plusSeconds(120));
    }

    @Test
    default void of_many_uses_at_once_one_is_kept_and_none_is_a_fault() {
        World world = World.in(ports());
        Secret secret = secret();
        ApiKey key = kept(world, world.casey(), "CI", secret);
        List<Optional<Instant>> seen = AtOnce.all(6, who -> {
            world.keep(touch(world, key, secret, 60 + who, 0));
            return lastUse(world, key);
        });
        assertThat(seen).doesNotContain(Optional.empty()).containsOnly(lastUse(world, key));
        assertThat(identify(secret).flatMap(holder -> holder.key().lastUsedAt()))
                .isEqualTo(lastUse(world, key));
    }

    @Test
    default void the_use_of_a_key_that_nobody_knows_is_no_fault() {
        World world = World.in(ports());

        world.keep(new RecordWrite.TouchApiKey(
                world.id(), new ApiKeyId(ports().ids().next()), secret().hash(), World.NOON, World.NOON));
    }

    @Test
    default void a_hash_is_used_once_in_all_organizations() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        Secret secret = secret();
        ApiKey key = kept(ours, ours.casey(), "CI", secret);

        assertStale(new RecordWrite.AddApiKey(draft(theirs, theirs.casey(), "CI"), secret.hash()));
        assertThat(identify(secret).map(Holder::key)).contains(key);
        assertThat(list(theirs, "CI")).isEmpty();
    }

    @Test
    default void a_key_belongs_to_somebody_of_its_organization() {
        World ours = World.in(ports());
        World theirs = World.in(ports());

        for (User stranger : List.of(theirs.casey(), ours.adds().stranger("Nobody", Role.VIEWER))) {
            assertStale(new RecordWrite.AddApiKey(draft(ours, stranger, "CI"), secret().hash()));
        }
    }

    @Test
    default void whoever_has_a_key_even_a_revoked_one_cannot_be_removed() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        ApiKey key = kept(world, robin, "CI", secret());
        world.keep(new RecordWrite.RevokeApiKey(world.id(), key.id(), World.NOON));

        assertStale(new RecordWrite.RemoveUser(world.id(), robin.id(), 1));
    }

    @Test
    default void keys_are_listed_newest_first_in_parts_and_several_may_have_one_name() {
        World world = World.in(ports());
        ApiKey first = kept(world, world.casey(), "CI", secret());
        ApiKey second = kept(world, world.jane(), "CI", secret());
        ApiKey third = kept(world, world.jane(), "CI", secret());

        Slice<ApiKey, Integer> part =
                ports().apiKeys().list(world.id(), Search.first(2).containing("CI"));

        assertThat(part.items()).containsExactly(third, second);
        assertThat(part.total()).contains(new Slice.Total(3, false));
        assertThat(part.next()).contains(2);
        assertThat(ports().apiKeys()
                        .list(world.id(), new Search(Optional.of("CI"), 2, 2))
                        .items())
                .containsExactly(first);
        assertThat(ports().apiKeys().find(World.in(ports()).id(), first.id())).isEmpty();
    }

    @Test
    default void a_search_for_keys_takes_every_character_as_it_is_and_in_any_case() {
        World world = World.in(ports());
        ApiKey odd = kept(world, world.casey(), "Żółw_100%!", secret());
        kept(world, world.casey(), "CI", secret());

        for (String text : List.of("%", "_", "!", "ŻÓŁW")) {
            assertThat(list(world, text)).as(text).containsExactly(odd);
        }
        assertThat(list(world, "\0")).isEmpty();
    }

    private Optional<Holder> identify(Secret secret) {
        return ports().apiKeys().identify(secret.hash());
    }

    private List<ApiKey> list(World world, String text) {
        return ports().apiKeys()
                .list(world.id(), Search.first(10).containing(text))
                .items();
    }

    /** One that nobody has had before, not even in an earlier test on the same store. */
    private Secret secret() {
        return new Secret("sk_live_" + ports().ids().next());
    }

    private ApiKey kept(World world, User user, String name, Secret secret) {
        ApiKey key = draft(world, user, name);
        world.keep(new RecordWrite.AddApiKey(key, secret.hash()));
        return key;
    }

    private ApiKey draft(World world, User user, String name) {
        return key(world, user, name, Set.of(Scope.INCIDENTS_READ), Optional.empty(), Prefix.SK_LIVE);
    }

    private ApiKey key(
            World world, User user, String name, Set<Scope> scopes, Optional<Instant> expiresAt, Prefix prefix) {
        ApiKeyId id = new ApiKeyId(ports().ids().next());
        return ApiKey.issued(world.id(), id, name, user.responder(), scopes, expiresAt, prefix, World.NOON);
    }

    private static RecordWrite touch(World world, ApiKey key, Secret secret, int seconds, int unlessAfter) {
        return new RecordWrite.TouchApiKey(
                world.id(),
                key.id(),
                secret.hash(),
                World.NOON.plusSeconds(seconds),
                World.NOON.plusSeconds(unlessAfter));
    }

    private Optional<Instant> lastUse(World world, ApiKey key) {
        return ports().apiKeys().find(world.id(), key.id()).flatMap(ApiKey::lastUsedAt);
    }

    private void assertStale(RecordWrite write) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(Changeset.of(write)));
    }
}
