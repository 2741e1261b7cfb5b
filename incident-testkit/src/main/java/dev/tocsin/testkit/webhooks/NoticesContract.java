package dev.tocsin.testkit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.WebhookWrite.GiveNotice;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.testkit.World;
import dev.tocsin.testkit.paging.LeasingPorts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What admins are told of webhooks leaves as a page does, whatever has become of the incident. */
public interface NoticesContract extends LeasingPorts {

    private static Page notice(World world) {
        return new Page(
                new PageId(world.ports().ids().next()),
                new Addressee.Somebody(world.jane().id()),
                Channel.EMAIL,
                Cause.WEBHOOK,
                Urgency.LOW,
                Optional.empty(),
                Optional.of("https://hooks.example.com/ was not told"),
                false);
    }

    private static Optional<ClaimedPage> claimed(World world, Page page) {
        List<ClaimedPage> claimed = world.ports()
                .pageQueue()
                .claim(
                        Set.of(Channel.EMAIL),
                        World.NOON,
                        1_000,
                        new Lease(world.ports().ids().next()));
        return claimed.stream().filter(one -> one.page().id().equals(page.id())).findFirst();
    }

    @Test
    default void a_notice_is_claimed_as_any_page_and_stands_in_the_ledger() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        Page page = notice(world);
        Due of = new Due(world.id(), incident.incident().id());
        world.keep(new GiveNotice(of, page, World.NOON));

        assertThat(world.cases().pages(incident))
                .anyMatch(entry -> entry.id().equals(page.id())
                        && entry.cause() == Cause.WEBHOOK
                        && entry.createdAt().equals(World.NOON));
        ClaimedPage claimed = claimed(world, page).orElseThrow();
        assertThat(claimed.page()).isEqualTo(page);
        assertThat(claimed.to().orElseThrow().email()).isEqualTo(world.jane().email());
        assertThat(claimed.of()).isEqualTo(of);
    }

    @Test
    default void it_leaves_though_the_incident_has_been_deleted() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().aDeletedIncident();
        Page page = notice(world);
        world.keep(new GiveNotice(new Due(world.id(), incident.incident().id()), page, World.NOON));
        assertThat(claimed(world, page)).isPresent();
    }
}
