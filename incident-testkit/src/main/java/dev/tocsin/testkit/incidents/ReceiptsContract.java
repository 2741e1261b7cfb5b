package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link dev.tocsin.application.port.Receipts} must find, and forget. How they come there is said in {@link
 * OnceContract}.
 */
public interface ReceiptsContract extends PortsUnderTest {

    /** Before all receipts of other tests. */
    Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06.123456Z");

    @Test
    default void a_key_that_nobody_has_used_has_no_receipt() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        kept(theirs, receipt(theirs, "once", World.NOON));
        assertThat(find(receipt(ours, "once", World.NOON))).isEmpty();
        assertThat(find(receipt(theirs, "twice", World.NOON))).isEmpty();
    }

    @Test
    default void receipts_from_before_an_instant_are_forgotten_and_no_others() {
        World world = worldWithoutOldReceipts();
        Receipt old = receipt(world, "old", LONG_AGO.minusNanos(1_000));
        Receipt justNow = receipt(world, "just now", LONG_AGO);
        Receipt fresh = receipt(world, "fresh", World.NOON);
        Stream.of(old, justNow, fresh).forEach(receipt -> kept(world, receipt));
        assertThat(ports().receipts().purge(LONG_AGO, 10)).isEqualTo(1);
        assertThat(find(old)).isEmpty();
        assertThat(find(justNow).map(Receipt.Found::receipt)).contains(justNow);
        assertThat(find(fresh).map(Receipt.Found::receipt)).contains(fresh);
        assertThat(ports().receipts().purge(LONG_AGO, 10)).isZero();
    }

    @Test
    default void receipts_of_all_organizations_are_forgotten_in_batches() {
        List<World> worlds = List.of(worldWithoutOldReceipts(), World.in(ports()));
        List<Receipt> old = worlds.stream()
                .flatMap(world ->
                        IntStream.range(0, 4).mapToObj(i -> receipt(world, "key " + i, LONG_AGO.minusSeconds(i + 1))))
                .toList();
        old.forEach(receipt -> kept(
                worlds.getFirst().id().equals(receipt.organization()) ? worlds.getFirst() : worlds.getLast(), receipt));
        assertThat(ports().receipts().purge(LONG_AGO, 3)).isEqualTo(3);
        assertThat(old).filteredOn(receipt -> find(receipt).isPresent()).hasSize(5);
        assertThat(ports().receipts().purge(LONG_AGO, 3)).isEqualTo(3);
        assertThat(ports().receipts().purge(LONG_AGO, 3)).isEqualTo(2);
        assertThat(ports().receipts().purge(LONG_AGO, 3)).isZero();
        assertThat(old).allMatch(receipt -> find(receipt).isEmpty());
    }

    @Test
    default void when_a_receipt_is_forgotten_its_effect_stays_and_its_key_is_free() {
        World world = worldWithoutOldReceipts();
        Receipt old = receipt(world, "once", LONG_AGO.minusSeconds(1));
        StoredIncident incident = kept(world, old);
        ports().receipts().purge(LONG_AGO, 10);
        assertThat(world.cases().now(incident)).isEqualTo(incident);
        Receipt again = receipt(world, "once", World.NOON);
        StoredIncident second = kept(world, again);
        assertThat(find(again).flatMap(Receipt.Found::number)).contains(second.number());
    }

    private World worldWithoutOldReceipts() {
        World world = World.in(ports());
        int left = 1_000;
        while (ports().receipts().purge(LONG_AGO.plusSeconds(1), 1_000) > 0) {
            assertThat(left--)
                    .as("attempts left to clear the store of old receipts")
                    .isPositive();
        }
        return world;
    }

    private static Receipt receipt(World world, String key, Instant at) {
        Receipt receipt = world.receipt(key);
        return new Receipt(world.id(), receipt.key(), receipt.caller(), receipt.fingerprint(), receipt.answer(), at);
    }

    private static StoredIncident kept(World world, Receipt receipt) {
        var write = world.cases().draft("Checkout is down").write();
        var placed = world.keep(Changeset.of(write).with(Optional.of(receipt)))
                .incidents()
                .getFirst();
        return new StoredIncident(placed.number(), placed.revision(), write.next());
    }

    private Optional<Receipt.Found> find(Receipt receipt) {
        return ports().receipts().find(receipt.organization(), receipt.key());
    }
}
