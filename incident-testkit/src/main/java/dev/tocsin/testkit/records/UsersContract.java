package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Users.Member;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tocsin.application.port.Users} must do, and every store with people. */
public interface UsersContract extends PortsUnderTest {

    @Test
    default void somebody_is_found_again_in_every_field() {
        World world = World.in(ports());
        User user = User.added(
                world.id(),
                new UserId(ports().ids().next()),
                new User.Profile(
                        "Zoë 'Zed' Müller",
                        new Email("Zoe.M@Example.com"),
                        Role.VIEWER,
                        Optional.of("U012AB3CD"),
                        ZoneId.of("America/Argentina/Buenos_Aires"),
                        false),
                World.NOON);
        world.keep(new RecordWrite.SaveUser(user));

        assertThat(find(world, user)).contains(user);
        assertThat(ports().users().findByEmail(world.id(), user.email())).contains(user);
        assertThat(list(world, false, "zoe.m@")).containsExactly(user);
    }

    @Test
    default void somebody_is_found_as_they_are_now() {
        World world = World.in(ports());
        User renamed = world.adds().renamed(world.casey(), "Casey Jones");

        assertThat(find(world, renamed)).contains(renamed);
        assertThat(ports().users().findByEmail(world.id(), renamed.email())).contains(renamed);
        assertThat(ports().users().findByEmail(world.id(), world.casey().email()))
                .isEmpty();
    }

    @Test
    default void several_are_found_by_their_addresses_active_or_not() {
        World world = World.in(ports());
        User gone = world.casey().deactivated(World.NOON);
        world.keep(new RecordWrite.SaveUser(gone));

        assertThat(ports().users()
                        .findByEmails(
                                world.id(),
                                List.of(gone.email(), world.jane().email(), new Email("nobody@example.com"))))
                .containsExactlyInAnyOrder(gone, world.jane());
        assertThat(ports().users().findByEmails(World.in(ports()).id(), List.of(new Email("nobody@example.com"))))
                .isEmpty();
        assertThat(ports().users().findByEmails(world.id(), List.of())).isEmpty();
    }

    @Test
    default void people_of_others_are_not_found() {
        World ours = World.in(ports());
        World theirs = World.in(ports());

        assertThat(find(ours, theirs.casey())).isEmpty();
        assertThat(ports().users().findByEmail(ours.id(), ours.casey().email())).contains(ours.casey());
        assertThat(list(ours, true, "casey")).containsExactly(ours.casey());
        assertThat(ports().users()
                        .identify(ours.organization().slug(), ours.casey().email()))
                .contains(new Member(ours.organization(), ours.casey()));
        assertThat(ports().users().identify(new Slug("nowhere"), ours.casey().email()))
                .isEmpty();
        assertThat(ports().users().identify(ours.organization().slug(), new Email("nobody@example.com")))
                .isEmpty();
    }

    @Test
    default void the_active_and_the_others_are_listed_apart_newest_first() {
        World world = World.in(ports());
        User gone = world.casey().deactivated(World.NOON);
        world.keep(new RecordWrite.SaveUser(gone));
        User robin = world.adds().user("Robin");

        Slice<User, Integer> active = ports().users().list(world.id(), true, Search.first(1));
        assertThat(active.items()).containsExactly(robin);
        assertThat(active.total()).contains(new Slice.Total(2, false));
        assertThat(active.next()).contains(1);
        assertThat(list(world, true, "")).containsExactly(robin, world.jane());
        assertThat(list(world, false, "")).containsExactly(gone);
        assertThat(find(world, gone)).contains(gone);
        assertThat(ports().users().identify(world.organization().slug(), gone.email()))
                .contains(new Member(world.organization(), gone));
    }

    @Test
    default void a_search_for_people_takes_every_character_as_it_is_and_in_any_case() {
        World world = World.in(ports());
        User odd = world.adds().user("Żółw_100%!");

        for (String text : List.of("%", "_", "!", "ŻÓŁW", "W_100%!@EXAMPLE")) {
            assertThat(list(world, true, text)).as(text).containsExactly(odd);
        }
        assertThat(list(world, true, "\0")).isEmpty();
    }

    @Test
    default void an_email_is_taken_by_whoever_has_it_active_or_not() {
        World world = World.in(ports());
        world.keep(new RecordWrite.SaveUser(world.casey().deactivated(World.NOON)));
        User robin = world.adds().user("Robin");

        assertStale(new RecordWrite.SaveUser(world.adds().stranger("Casey", Role.VIEWER)));
        assertStale(new RecordWrite.SaveUser(
                robin.with(world.adds().stranger("Casey", Role.VIEWER).profile(), World.NOON)));
        assertThat(find(world, robin)).contains(robin);
    }

    @Test
    default void of_two_that_take_an_email_at_once_one_gets_it() {
        World world = World.in(ports());

        List<Boolean> gotIt = AtOnce.all(
                4, who -> isKept(new RecordWrite.SaveUser(world.adds().stranger("Wanted", Role.VIEWER))));

        assertThat(gotIt).containsOnlyOnce(true);
        assertThat(list(world, true, "wanted")).hasSize(1);
    }

    @Test
    default void whoever_decided_on_an_older_version_of_somebody_is_told() {
        World world = World.in(ports());
        User renamed = world.adds().renamed(world.casey(), "Casey Jones");

        assertStale(new RecordWrite.SaveUser(world.casey().deactivated(World.NOON)));
        assertStale(new RecordWrite.RemoveUser(world.id(), renamed.id(), 1));
        assertStale(new RecordWrite.SaveUser(
                world.adds().stranger("Nobody", Role.VIEWER).deactivated(World.NOON)));
        assertThat(find(world, renamed)).contains(renamed);
    }

    @Test
    default void whom_nothing_mentions_can_be_removed() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        world.keep(new RecordWrite.RemoveUser(world.id(), robin.id(), 1));

        assertThat(find(world, robin)).isEmpty();
        assertThat(list(world, true, "Robin")).isEmpty();
        assertThat(find(world, world.adds().user("Robin"))).isPresent();
    }

    @Test
    default void whom_a_team_mentions_cannot_be_removed() {
        World world = World.in(ports());

        assertStale(new RecordWrite.RemoveUser(world.id(), world.casey().id(), 1));
    }

    @Test
    default void active_admins_are_counted() {
        World world = World.in(ports());
        User robin = admin(world, "Robin");
        admin(World.in(ports()), "Robin");
        assertThat(ports().users().countActiveAdmins(world.id())).isEqualTo(2);

        world.keep(new RecordWrite.SaveUser(robin.deactivated(World.NOON)));
        assertThat(ports().users().countActiveAdmins(world.id())).isEqualTo(1);
    }

    @Test
    default void an_organization_is_never_left_without_an_active_admin() {
        World world = World.in(ports());

        assertStale(new RecordWrite.SaveUser(world.jane().deactivated(World.NOON)));
        assertThat(find(world, world.jane())).contains(world.jane());
    }

    @Test
    default void of_two_admins_that_go_at_once_one_stays() {
        World world = World.in(ports());
        List<User> admins = List.of(world.jane(), admin(world, "Robin"));

        List<Boolean> went = AtOnce.all(
                admins.size(),
                who -> isKept(new RecordWrite.SaveUser(admins.get(who).deactivated(World.NOON))));

        assertThat(went).containsExactlyInAnyOrder(true, false);
        assertThat(ports().users().countActiveAdmins(world.id())).isEqualTo(1);
    }

    private User admin(World world, String name) {
        User user = world.adds().stranger(name, Role.ADMIN);
        world.keep(new RecordWrite.SaveUser(user));
        return user;
    }

    private Optional<User> find(World world, User user) {
        return ports().users().find(world.id(), user.id());
    }

    private List<User> list(World world, boolean active, String text) {
        return ports().users()
                .list(world.id(), active, Search.first(10).containing(text))
                .items();
    }

    private void assertStale(RecordWrite write) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(Changeset.of(write)));
    }

    private boolean isKept(RecordWrite write) {
        try {
            ports().store().commit(Changeset.of(write));
            return true;
        } catch (StaleException moved) {
            return false;
        }
    }
}
