package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.ApiKeys.Holder;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Directory.Mentioned;
import dev.tocsin.application.port.PostmortemWrite.SaveSettings;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Users.Member;
import dev.tocsin.application.postmortem.PostmortemChoice;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.Secret;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SeveritySettings;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two nodes on one database: what one of them changes it knows at once, and the other, which remembers how it was, when five seconds
 * are over.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoNodes {

    private final Map<String, Object> database;
    private Node here;
    private Node there;

    TwoNodes(Server server) {
        database = server.emptyDatabase();
    }

    @BeforeAll
    void start() {
        here = Node.on(database);
        there = Node.on(database);
    }

    @AfterAll
    void stop() {
        here.close();
        there.close();
    }

    @Test
    void a_revoked_key_is_refused_at_once_where_it_was_revoked_and_elsewhere_within_five_seconds() {
        World world = World.in(here.ports());
        Secret secret = secret();
        ApiKey key = key(world, secret);
        keep(new RecordWrite.AddApiKey(key, secret.hash()));
        assertThat(isUsable(here, secret)).isTrue();
        assertThat(isUsable(there, secret)).isTrue();

        keep(new RecordWrite.RevokeApiKey(world.id(), key.id(), World.NOON));
        assertThat(isUsable(here, secret)).isFalse();
        fiveSecondsPass();
        assertThat(isUsable(there, secret)).isFalse();
    }

    @Test
    void a_new_key_is_known_at_once_where_it_was_added_even_if_somebody_has_tried_it_before() {
        World world = World.in(here.ports());
        Secret secret = secret();
        assertThat(identify(here, secret)).isEmpty();
        assertThat(identify(there, secret)).isEmpty();

        keep(new RecordWrite.AddApiKey(key(world, secret), secret.hash()));
        assertThat(identify(here, secret)).isPresent();
        fiveSecondsPass();
        assertThat(identify(there, secret)).isPresent();
    }

    @Test
    void the_holder_of_a_key_is_known_as_they_are_now() {
        World world = World.in(here.ports());
        Secret secret = secret();
        keep(new RecordWrite.AddApiKey(key(world, secret), secret.hash()));
        assertThat(identify(here, secret).map(Holder::user)).contains(world.casey());
        assertThat(identify(there, secret).map(Holder::user)).contains(world.casey());

        User promoted = withRole(world.casey(), Role.ADMIN);
        keep(new RecordWrite.SaveUser(promoted));
        assertThat(identify(here, secret).map(Holder::user)).contains(promoted);
        fiveSecondsPass();
        assertThat(identify(there, secret).map(Holder::user)).contains(promoted);
    }

    @Test
    void whoever_a_token_means_is_known_as_they_are_now() {
        World world = World.in(here.ports());
        assertThat(identify(here, world)).contains(world.casey());
        assertThat(identify(there, world)).contains(world.casey());

        User deactivated = world.casey().deactivated(World.NOON);
        keep(new RecordWrite.SaveUser(deactivated));
        assertThat(identify(here, world)).contains(deactivated);
        fiveSecondsPass();
        assertThat(identify(there, world)).contains(deactivated);
    }

    @Test
    void somebody_new_is_known_at_once_even_if_asked_for_before() {
        World world = World.in(here.ports());
        User robin = world.adds().stranger("Robin", Role.VIEWER);
        assertThat(here.ports().users().identify(world.organization().slug(), robin.email()))
                .isEmpty();

        keep(new RecordWrite.SaveUser(robin));
        assertThat(here.ports().users().identify(world.organization().slug(), robin.email()))
                .contains(new Member(world.organization(), robin));
    }

    @Test
    void severities_are_known_as_they_are_set_now() {
        World world = World.in(here.ports());
        assertThat(standard(here, world)).isEqualTo(Severity.SEV2);
        assertThat(standard(there, world)).isEqualTo(Severity.SEV2);

        SeveritySettings set = new SeveritySettings(Severity.SEV4, SeveritySettings.INITIAL.targets());
        keep(new RecordWrite.SaveSeverities(world.id(), set, 2));
        assertThat(standard(here, world)).isEqualTo(Severity.SEV4);
        fiveSecondsPass();
        assertThat(standard(there, world)).isEqualTo(Severity.SEV4);
    }

    @Test
    void what_is_set_for_postmortems_is_known_everywhere_at_once() {
        World world = World.in(here.ports());
        assertThat(there.ports().settings().postmortems(world.id())).isEqualTo(PostmortemChoice.INITIAL);

        PostmortemSettings set = new PostmortemSettings(Level.BASIC, BuiltInTemplate.SECURITY.id(), true, true);
        keep(new SaveSettings(world.id(), set, 2));

        assertThat(there.ports().settings().postmortems(world.id())).isEqualTo(new PostmortemChoice(set, 2));
    }

    @Test
    void a_service_that_is_gone_is_forgotten_once_something_could_not_be_kept_for_it() {
        World world = World.in(here.ports());
        Service search = world.adds().service("Search");
        Mentioned mentioned = new Mentioned(List.of(search.key()), List.of(), List.of(), List.of());
        assertThat(there.ports().directory().lookUp(world.id(), mentioned).services())
                .containsKey(search.key());
        keep(new RecordWrite.RemoveService(world.id(), search.id(), search.version()));

        Changeset late = Changeset.of(world.cases()
                .draft("Search is slow")
                .affecting(new Impact(List.of(search.id()), List.of(), List.of()))
                .write());
        assertThatThrownBy(() -> there.ports().store().commit(late)).isInstanceOf(StaleException.class);
        assertThat(there.ports().directory().lookUp(world.id(), mentioned).services())
                .isEmpty();
    }

    @Test
    void what_is_remembered_is_not_read_again() {
        World world = World.in(here.ports());
        assertThat(standard(there, world)).isEqualTo(Severity.SEV2);
        SeveritySettings set = new SeveritySettings(Severity.SEV4, SeveritySettings.INITIAL.targets());
        keep(new RecordWrite.SaveSeverities(world.id(), set, 2));

        assertThat(standard(there, world)).isEqualTo(Severity.SEV2);
    }

    private void fiveSecondsPass() {
        there.elapsed().addAndGet(Duration.ofSeconds(5).toNanos());
    }

    private void keep(RecordWrite write) {
        here.ports().store().commit(Changeset.of(write));
    }

    private Secret secret() {
        return new Secret("sk_live_" + here.ports().ids().next());
    }

    private ApiKey key(World world, Secret secret) {
        return ApiKey.issued(
                world.id(),
                new ApiKeyId(here.ports().ids().next()),
                "CI",
                world.casey().responder(),
                Set.of(Scope.ALL),
                Optional.empty(),
                secret.prefix(),
                World.NOON);
    }

    private static User withRole(User user, Role role) {
        User.Profile now = user.profile();
        return user.with(
                new User.Profile(now.name(), now.email(), role, now.slackId(), now.timeZone(), now.active()),
                World.NOON);
    }

    private static Optional<Holder> identify(Node node, Secret secret) {
        return node.ports().apiKeys().identify(secret.hash());
    }

    private static Optional<User> identify(Node node, World world) {
        return node.ports()
                .users()
                .identify(world.organization().slug(), world.casey().email())
                .map(Member::user);
    }

    private static boolean isUsable(Node node, Secret secret) {
        return identify(node, secret).orElseThrow().key().usableAt(World.NOON);
    }

    private static Severity standard(Node node, World world) {
        return node.ports().settings().severities(world.id()).settings().defaultSeverity();
    }
}
