package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.Pages;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ledger of an incident shows all of its pages and what came of them, to its own organization. */
public interface LedgerListContract extends LeasingPorts {

    @Test
    default void the_oldest_page_is_listed_first_and_those_of_one_moment_by_their_ids() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        List<NewPage> made = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Instant at = World.NOON.plusSeconds(i / 3);
            made.add(new NewPage(mailroom.page(world.casey()), at, Optional.empty()));
        }
        List<NewPage> shuffled = new ArrayList<>(made);
        Collections.shuffle(shuffled, new Random(3));
        shuffled.forEach(page -> world.keep(Changeset.of(mailroom.write(incident, Set.of(), page))));

        assertThat(world.cases().pages(incident))
                .extracting(LedgerEntry::id)
                .containsExactlyElementsOf(
                        made.stream().map(page -> page.page().id()).toList());
    }

    @Test
    default void a_page_is_listed_with_all_that_is_known_of_it() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        Page page = new Page(
                mailroom.pageId(),
                new Addressee.Somebody(world.casey().id()),
                Channel.EMAIL,
                Cause.SLA_CLOSURE,
                Urgency.LOW,
                Optional.of(new Place(10, 10)),
                Optional.of("Come"),
                true);
        mailroom.queue(incident, page);
        mailroom.record(mailroom.claimOne(), Mailroom.again(World.NOON));
        mailroom.record(
                mailroom.claimOne(), new Result.Failed(Failure.EXTERNAL_API_ERROR, "time-out", Optional.empty()));

        assertThat(world.cases().pages(incident))
                .containsExactly(new LedgerEntry(
                        page.id(),
                        Optional.of(world.casey().email()),
                        Channel.EMAIL,
                        Cause.SLA_CLOSURE,
                        Optional.of(new Place(10, 10)),
                        State.FAILED,
                        2,
                        Optional.of(Failure.EXTERNAL_API_ERROR),
                        Optional.of("time-out"),
                        World.NOON,
                        Optional.empty()));
    }

    @Test
    default void an_incident_for_which_nobody_was_paged_has_an_empty_ledger() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        assertThat(ports().pages().of(world.id(), IncidentRef.of(incident.number())))
                .contains(List.of());
    }

    @Test
    default void the_ledger_is_found_by_number_and_by_id_of_what_is_there_and_is_ones_own() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World ours = mailroom.world();
        World theirs = mailroom.next().world();
        StoredIncident incident = mailroom.incident();
        mailroom.queued(incident, 2);
        StoredIncident deleted = ours.cases().aDeletedIncident();
        Pages pages = ports().pages();

        assertThat(pages.of(ours.id(), IncidentRef.of(incident.number())).orElseThrow())
                .hasSize(2)
                .isEqualTo(ours.cases().pages(incident));
        assertThat(pages.of(theirs.id(), IncidentRef.of(incident.number()))).isEmpty();
        assertThat(pages.of(theirs.id(), IncidentRef.of(incident.incident().id())))
                .isEmpty();
        assertThat(pages.of(ours.id(), IncidentRef.of(deleted.number()))).isEmpty();
        assertThat(pages.of(ours.id(), IncidentRef.of(deleted.incident().id()))).isEmpty();
        assertThat(pages.of(ours.id(), IncidentRef.of(new IncidentNumber(2026, 99))))
                .isEmpty();
        assertThat(pages.of(
                        ours.id(), IncidentRef.of(new IncidentId(ports().ids().next()))))
                .isEmpty();
    }
}
