package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.OutgoingPage.About;
import dev.tocsin.application.port.PolicyWrite.SetCatchAll;
import dev.tocsin.application.port.RecordWrite.SaveService;
import dev.tocsin.application.port.RecordWrite.SaveUser;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever is paged, and what they are told, is as it is when the page leaves, and not as it was when it was queued. */
public interface AddressingContract extends LeasingPorts {

    @Test
    default void whoever_is_paged_has_the_name_and_the_addresses_that_they_have_now() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.page(world.casey());
        mailroom.queue(incident, page);
        User renamed = world.adds().renamed(world.casey(), "Cassandra");
        world.keep(new SaveUser(changed(renamed, Optional.of("U024BE7LH"), true)));

        ClaimedPage claimed = mailroom.claimOne();
        assertThat(claimed.to()).contains(new Contact("Cassandra", renamed.email(), Optional.of("U024BE7LH")));
        assertThat(claimed.isThere()).isTrue();
        assertThat(mailroom.entry(incident, page).email()).contains(renamed.email());
    }

    @Test
    default void whoever_has_left_is_not_there() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.page(world.casey());
        mailroom.queue(incident, page);
        world.keep(new SaveUser(changed(world.casey(), Optional.empty(), false)));

        ClaimedPage claimed = mailroom.claimOne();
        assertThat(claimed.to()).contains(new Contact("Casey", world.casey().email(), Optional.empty()));
        assertThat(claimed.isThere()).isFalse();
        assertThat(mailroom.entry(incident, page).email())
                .contains(world.casey().email());
    }

    @Test
    default void where_nobody_is_set_to_hear_of_it_nobody_is_there() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.page(Addressee.CATCH_ALL, Cause.CATCH_ALL);
        mailroom.queue(incident, page);

        ClaimedPage claimed = mailroom.claimOne();
        assertThat(claimed.to()).isEmpty();
        assertThat(claimed.isThere()).isFalse();
        assertThat(mailroom.entry(incident, page).email()).isEmpty();
    }

    @Test
    default void who_hears_of_it_may_be_a_mere_address_or_somebody_here_and_is_who_is_set_now() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        Email address = new Email("night@example.com");
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.page(Addressee.CATCH_ALL, Cause.CATCH_ALL);
        mailroom.queue(incident, page);

        world.keep(new SetCatchAll(world.id(), address));
        assertClaimed(mailroom, new Contact("night@example.com", address, Optional.empty()), true);
        assertThat(mailroom.entry(incident, page).email()).contains(address);

        world.keep(new SetCatchAll(world.id(), world.casey().email()));
        User reachable = changed(world.casey(), Optional.of("U024BE7LH"), true);
        world.keep(new SaveUser(reachable));
        Contact casey = new Contact("Casey", world.casey().email(), Optional.of("U024BE7LH"));
        assertClaimed(mailroom, casey, true);
        assertThat(mailroom.entry(incident, page).email())
                .contains(world.casey().email());

        world.keep(new SaveUser(changed(reachable, Optional.of("U024BE7LH"), false)));
        assertClaimed(mailroom, casey, false);
    }

    @Test
    default void another_organization_that_has_the_address_of_ours_is_not_asked() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        Email kim = mailroom.next().world().adds().user("Kim").email();
        world.keep(new SetCatchAll(world.id(), kim));
        mailroom.queue(mailroom.incident(), mailroom.page(Addressee.CATCH_ALL, Cause.CATCH_ALL));
        assertThat(mailroom.claimOne().to()).contains(new Contact("kim@example.com", kim, Optional.empty()));
    }

    @Test
    default void what_is_told_of_the_incident_is_as_it_is_now() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        Casebook cases = world.cases();
        Service search = world.adds().service("Search");
        Service till = world.checkout().describedAs("Till", Optional.empty(), Optional.empty(), World.NOON);
        StoredIncident opened = cases.draft("Checkout is down")
                .on(List.of(search, world.checkout()))
                .opened();
        mailroom.queue(opened, mailroom.page(world.jane(), Cause.MANUAL));
        StoredIncident taken = cases.then(opened, Deed.acknowledge(world.casey()));
        StoredIncident lighter = cases.then(taken, Deed.severity(Severity.SEV3, world.jane()));
        StoredIncident named = cases.then(lighter, Deed.retitle("Payments are slow", world.jane()));
        cases.then(named, Deed.move(Status.FIXING, world.casey()));
        world.adds().renamed(world.casey(), "Cassandra");
        world.keep(new SaveService(till));

        assertThat(mailroom.claimOne().about())
                .isEqualTo(new About(
                        opened.number(),
                        "Payments are slow",
                        Severity.SEV3,
                        Status.FIXING,
                        Optional.of("Cassandra"),
                        List.of("Search", "Till"),
                        World.NOON));
    }

    /** Claims it once more. */
    private void assertClaimed(Mailroom mailroom, Contact to, boolean isThere) {
        ClaimedPage claimed = mailroom.claimOne();
        assertThat(claimed.to()).contains(to);
        assertThat(claimed.isThere()).isEqualTo(isThere);
        letALeaseRunOut();
    }

    private static User changed(User user, Optional<String> slackId, boolean active) {
        User.Profile profile =
                new User.Profile(user.name(), user.email(), user.role(), slackId, user.timeZone(), active);
        return user.with(profile, World.NOON);
    }
}
