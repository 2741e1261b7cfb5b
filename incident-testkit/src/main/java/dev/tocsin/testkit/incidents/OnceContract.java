package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.RecordWrite.SaveEnvironment;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Ledger;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A command's receipt is kept with its effect or not at all, and its key is used once in an organization. */
public interface OnceContract extends PortsUnderTest {

    @Test
    default void a_receipt_is_found_with_the_number_and_the_first_position_of_the_incident() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        Receipt receipt = world.receipt("acknowledge");
        Placed placed = kept(cases.write(incident, Deed.acknowledge(world.casey())), receipt);
        assertThat(find(receipt))
                .contains(new Receipt.Found(
                        receipt, Optional.of(incident.number()), OptionalLong.of(placed.firstPosition())));
    }

    @Test
    default void a_receipt_tells_what_the_commit_gave_to_an_incident_that_it_opened() {
        World world = World.in(ports());
        Receipt receipt = world.receipt("open");
        Placed placed = kept(world.cases().draft("Checkout is down").write(), receipt);
        assertThat(find(receipt))
                .contains(new Receipt.Found(
                        receipt, Optional.of(placed.number()), OptionalLong.of(placed.firstPosition())));
    }

    @Test
    default void the_receipt_of_a_comment_tells_where_it_stands() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident read = cases.anUnansweredIncident();
        cases.then(read, Deed.acknowledge(world.casey()));
        Receipt receipt = world.receipt("comment");
        kept(cases.write(read, Deed.comment("Looking at it", world.casey())), receipt);
        assertThat(find(receipt)).contains(new Receipt.Found(receipt, Optional.of(read.number()), OptionalLong.of(4)));
    }

    @Test
    default void of_several_incidents_a_receipt_tells_the_first_of_the_changeset() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident early = cases.anUnansweredIncident();
        StoredIncident late = cases.anUnansweredIncident();
        Receipt receipt = world.receipt("both");
        world.keep(Changeset.of(
                        cases.write(late, Deed.acknowledge(world.casey())),
                        cases.write(early, Deed.acknowledge(world.casey())))
                .with(Optional.of(receipt)));
        assertThat(find(receipt)).contains(new Receipt.Found(receipt, Optional.of(late.number()), OptionalLong.of(3)));
    }

    @Test
    default void a_changeset_of_records_alone_has_a_receipt_too_without_number_and_position() {
        World world = World.in(ports());
        Receipt receipt = world.receipt("staging");
        world.keep(Changeset.of(adding(world, "Staging")).with(Optional.of(receipt)));
        assertThat(find(receipt)).contains(new Receipt.Found(receipt, Optional.empty(), OptionalLong.empty()));
    }

    @Test
    default void a_key_that_has_been_used_is_taken_and_nothing_is_kept_again() {
        World world = World.in(ports());
        Receipt receipt = world.receipt("once");
        kept(world.cases().draft("Checkout is down").write(), receipt);
        Optional<Receipt.Found> first = find(receipt);
        Ledger before = Ledger.of(world);
        IncidentWrite again = world.cases().draft("Checkout is down").write();
        assertThat(ports().store().commit(Changeset.of(again).with(Optional.of(receipt))))
                .isEqualTo(new Commit.KeyTaken());
        before.assertNothingWasKept();
        assertThat(world.cases().find(again.next().id())).isEmpty();
        assertThat(find(receipt)).isEqualTo(first);
    }

    @Test
    default void a_key_is_taken_for_everybody_and_every_command_of_the_organization() {
        World world = World.in(ports());
        Receipt first = world.receipt("once");
        kept(world.cases().draft("Checkout is down").write(), first);
        Receipt other = new Receipt(
                world.id(), first.key(), world.casey().id(), "another", "another", World.NOON.plusSeconds(1));
        Changeset records = Changeset.of(adding(world, "Staging")).with(Optional.of(other));
        assertThat(ports().store().commit(records)).isEqualTo(new Commit.KeyTaken());
        assertThat(ports().environments().findByName(world.id(), "Staging")).isEmpty();
        assertThat(find(first).map(Receipt.Found::receipt)).contains(first);
    }

    @Test
    default void one_key_in_two_organizations_is_two_keys() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        kept(ours.cases().draft("Checkout is down").write(), ours.receipt("once"));
        assertThat(find(theirs.receipt("once"))).isEmpty();
        kept(theirs.cases().draft("Search is down").write(), theirs.receipt("once"));
        assertThat(find(ours.receipt("once")).map(Receipt.Found::receipt)).contains(ours.receipt("once"));
        assertThat(find(theirs.receipt("once")).map(Receipt.Found::receipt)).contains(theirs.receipt("once"));
    }

    @Test
    default void keys_that_differ_in_case_only_are_two_keys() {
        World world = World.in(ports());
        kept(world.cases().draft("Checkout is down").write(), world.receipt("once"));
        kept(world.cases().draft("Search is down").write(), world.receipt("ONCE"));
        assertThat(find(world.receipt("Once"))).isEmpty();
    }

    @Test
    default void what_was_not_kept_leaves_its_key_free() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident read = cases.anUnansweredIncident();
        Receipt receipt = world.receipt("once");
        Changeset stale =
                Changeset.of(cases.write(read, Deed.acknowledge(world.jane()))).with(Optional.of(receipt));
        StoredIncident now = cases.then(read, Deed.retitle("Payments are down", world.casey()));
        assertThatThrownBy(() -> ports().store().commit(stale)).isInstanceOf(StaleException.class);
        assertThat(find(receipt)).isEmpty();
        kept(cases.write(now, Deed.acknowledge(world.jane())), receipt);
        assertThat(find(receipt)).isPresent();
    }

    @Test
    default void the_longest_key_and_a_long_answer_are_found_again_to_the_letter() {
        World world = World.in(ports());
        Receipt receipt = new Receipt(
                world.id(),
                new IdempotencyKey(
                        "🔑'\";--".repeat(IdempotencyKey.MAX_LENGTH).substring(0, IdempotencyKey.MAX_LENGTH)),
                world.casey().id(),
                "0123456789abcdef".repeat(8),
                "{\"title\":\"Ж日本語👩‍🚒\"}\n".repeat(5_000),
                World.NOON.plusNanos(1_000));
        kept(world.cases().draft("Checkout is down").write(), receipt);
        assertThat(find(receipt).map(Receipt.Found::receipt)).contains(receipt);
    }

    private Placed kept(IncidentWrite write, Receipt receipt) {
        Commit commit = ports().store().commit(Changeset.of(write).with(Optional.of(receipt)));
        assertThat(commit).isInstanceOf(Commit.Kept.class);
        return ((Commit.Kept) commit).incidents().getFirst();
    }

    private Optional<Receipt.Found> find(Receipt receipt) {
        return ports().receipts().find(receipt.organization(), receipt.key());
    }

    private static SaveEnvironment adding(World world, String name) {
        return new SaveEnvironment(Environment.added(
                world.id(), new EnvironmentId(world.ports().ids().next()), name, World.NOON));
    }
}
