package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.OperatorReceipt;
import dev.tocsin.application.port.RecordWrite.FoundOrganization;
import dev.tocsin.application.port.RecordWrite.KeepOperatorReceipt;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.sla.SeveritySettings;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The receipt of an operator's command is kept with its effect or not at all, and its key is used once in the installation. */
public interface OperatorReceiptsContract extends PortsUnderTest {

    /** Before all receipts of other tests. */
    Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06.123456Z");

    @Test
    default void it_is_found_again_to_the_letter() {
        OperatorReceipt receipt = new OperatorReceipt(
                key(), "0123456789abcdef".repeat(8), "{\"name\":\"Ж日本語👩‍🚒\"}\n".repeat(5_000), World.NOON);
        assertThat(find(receipt)).isEmpty();
        assertThat(ports().store().commit(founding(slug(), receipt))).isInstanceOf(Commit.Kept.class);
        assertThat(find(receipt)).contains(receipt);
    }

    @Test
    default void a_key_that_has_been_used_is_taken_and_nothing_is_kept_again() {
        OperatorReceipt first = receipt(World.NOON);
        ports().store().commit(founding(slug(), first));
        Slug another = slug();
        OperatorReceipt second = new OperatorReceipt(first.key(), "another", "another", World.NOON.plusSeconds(1));
        assertThat(ports().store().commit(founding(another, second))).isEqualTo(new Commit.KeyTaken());
        assertThat(ports().organizations().findBySlug(another)).isEmpty();
        assertThat(find(first)).contains(first);
    }

    @Test
    default void what_was_not_kept_leaves_its_key_free() {
        Slug taken = World.in(ports()).organization().slug();
        OperatorReceipt receipt = receipt(World.NOON);
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(founding(taken, receipt)));
        assertThat(find(receipt)).isEmpty();
        assertThat(ports().store().commit(founding(slug(), receipt))).isInstanceOf(Commit.Kept.class);
    }

    @Test
    default void the_operators_keys_and_those_of_organizations_are_not_in_each_others_way() {
        World world = World.in(ports());
        OperatorReceipt receipt = receipt(World.NOON);
        ports().store().commit(founding(slug(), receipt));
        var write = world.cases().draft("Checkout is down").write();
        world.keep(
                Changeset.of(write).with(Optional.of(world.receipt(receipt.key().value()))));
        assertThat(ports().receipts().find(world.id(), receipt.key())).isPresent();
        assertThat(find(receipt)).contains(receipt);
    }

    @Test
    default void of_some_with_one_key_at_once_one_founds_whatever_the_slugs() {
        for (boolean oneSlug : new boolean[] {true, false}) {
            Slug slug = slug();
            OperatorReceipt receipt = receipt(World.NOON);
            List<Boolean> founded = AtOnce.all(4, who -> isKept(founding(oneSlug ? slug : slug(), receipt)));
            assertThat(founded).containsOnlyOnce(true);
            assertThat(find(receipt)).contains(receipt);
        }
    }

    @Test
    default void old_ones_are_forgotten_in_batches_and_their_effect_stays() {
        while (ports().receipts().purge(LONG_AGO.plusSeconds(1), 1_000) > 0) {
            // until nothing is left of other tests
        }
        List<OperatorReceipt> old = List.of(
                receipt(LONG_AGO.minusSeconds(2)),
                receipt(LONG_AGO.minusSeconds(1)),
                receipt(LONG_AGO.minusNanos(1_000)));
        OperatorReceipt justNow = receipt(LONG_AGO);
        Slug slug = slug();
        ports().store().commit(founding(slug, old.getFirst()));
        old.stream().skip(1).forEach(receipt -> ports().store().commit(founding(slug(), receipt)));
        ports().store().commit(founding(slug(), justNow));
        assertThat(ports().receipts().purge(LONG_AGO, 2)).isEqualTo(2);
        assertThat(ports().receipts().purge(LONG_AGO, 2)).isEqualTo(1);
        assertThat(ports().receipts().purge(LONG_AGO, 2)).isZero();
        assertThat(old).allMatch(receipt -> find(receipt).isEmpty());
        assertThat(find(justNow)).contains(justNow);
        assertThat(ports().organizations().findBySlug(slug)).isPresent();
    }

    private Optional<OperatorReceipt> find(OperatorReceipt receipt) {
        return ports().receipts().findOfOperator(receipt.key());
    }

    private boolean isKept(Changeset changes) {
        try {
            return ports().store().commit(changes) instanceof Commit.Kept;
        } catch (StaleException theSlugIsTaken) {
            return false;
        }
    }

    private Changeset founding(Slug slug, OperatorReceipt receipt) {
        OrganizationId id = new OrganizationId(ports().ids().next());
        Organization organization = new Organization(id, "Shop", slug, World.NOON);
        return Changeset.of(
                new FoundOrganization(organization, SeveritySettings.INITIAL), new KeepOperatorReceipt(id, receipt));
    }

    private OperatorReceipt receipt(Instant at) {
        return new OperatorReceipt(key(), "fingerprint", "{\"name\":\"Shop\"}", at);
    }

    /** One that nobody has used, not even in an earlier test on the same store. */
    private IdempotencyKey key() {
        return new IdempotencyKey("found " + ports().ids().next());
    }

    private Slug slug() {
        return new Slug("shop-" + ports().ids().next());
    }
}
