package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Ledger;
import dev.tocsin.testkit.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pages can be kept by themselves: nothing is told of them before it is known what came of them. */
public interface LonePagesContract extends LeasingPorts {

    @Test
    default void pages_alone_leave_the_incident_and_its_timeline_as_they_are() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        List<TimelineEntry> timeline = world.cases().timeline(incident);
        Page page = mailroom.page(world.casey());

        Placed placed = world.keep(Changeset.of(alone(mailroom, incident, page)))
                .incidents()
                .getFirst();

        assertThat(placed.number()).isEqualTo(incident.number());
        assertThat(placed.revision()).isEqualTo(incident.revision());
        assertThat(world.cases().find(incident.incident().id())).contains(incident);
        assertThat(world.cases().timeline(incident)).isEqualTo(timeline);
        assertThat(mailroom.state(incident, page)).isEqualTo(State.SENDING);
    }

    @Test
    default void pages_alone_use_up_no_position() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        long before = said(mailroom, incident);

        mailroom.world()
                .keep(Changeset.of(
                        alone(mailroom, incident, mailroom.page(mailroom.world().casey()))));

        assertThat(said(mailroom, incident)).isEqualTo(before + 1);
    }

    @Test
    default void the_receipt_of_pages_alone_names_their_incident() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        Receipt receipt = world.receipt("K1");

        world.keep(Changeset.of(alone(mailroom, incident, mailroom.page(world.casey())))
                .with(Optional.of(receipt)));

        Receipt.Found found =
                world.ports().receipts().find(world.id(), receipt.key()).orElseThrow();
        assertThat(found.receipt()).isEqualTo(receipt);
        assertThat(found.number()).contains(incident.number());
    }

    @Test
    default void whoever_changes_the_incident_is_not_in_the_way_of_pages_alone() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.page(world.casey());
        world.cases().then(incident, Deed.retitle("Worse than that", world.jane()));

        world.keep(Changeset.of(alone(mailroom, incident, page)));

        assertThat(mailroom.state(incident, page)).isEqualTo(State.SENDING);
        assertThat(world.cases()
                        .find(incident.incident().id())
                        .orElseThrow()
                        .incident()
                        .details()
                        .title()
                        .value())
                .isEqualTo("Worse than that");
    }

    @Test
    default void of_an_incident_that_is_gone_no_page_is_kept() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        world.cases().then(incident, Deed.delete(world.jane()));

        Ledger.assertStale(world, Changeset.of(alone(mailroom, incident, mailroom.page(world.casey()))));
    }

    /** Leased to whoever sends it now. */
    private static IncidentWrite alone(Mailroom mailroom, StoredIncident incident, Page page) {
        NewPage leased = new NewPage(page, World.NOON, Optional.of(mailroom.lease()));
        return new IncidentWrite(Optional.of(incident), incident.incident(), List.of(), Set.of(), List.of(leased));
    }

    /** Where something stands that Jane says. */
    private static long said(Mailroom mailroom, StoredIncident incident) {
        return mailroom.world()
                .keep(Changeset.of(mailroom.write(incident, Set.of())))
                .incidents()
                .getFirst()
                .firstPosition();
    }
}
