package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.testkit.Additions;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Watch;
import dev.tocsin.testkit.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a database must see to, whoever writes to it and when. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedgerLaws {

    private static final String FACTS_OF_BEFORE = "{\"v\":1,\"sla\":{\"started\":1776513600123456,"
            + "\"acknowledge_minutes\":15,\"closure_minutes\":240,\"over_micros\":0,"
            + "\"acknowledge\":{\"warned\":false},\"closure\":{\"warned\":false}}}";

    private final Map<String, Object> database;
    private Node node;

    /** Its pool has one connection. */
    private Node small;

    LedgerLaws(Server server) {
        database = server.emptyDatabase();
    }

    @BeforeAll
    void start() {
        node = Node.on(database);
        Map<String, Object> withOne = new HashMap<>(database);
        withOne.put("datasources.default.maximum-pool-size", 1);
        withOne.put("flyway.datasources.default.enabled", false); // to migrate takes more connections than one
        small = Node.on(withOne);
    }

    @AfterAll
    void stop() {
        small.close();
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'gone'",
                "state = 'sent', waits_since = null",
                "state = 'sent', sent_at = created_at",
                "sent_at = created_at",
                "state = 'failed', waits_since = null",
                "error_code = 'REJECTED'",
                "state = 'superseded'",
                "waits_since = null",
                "state = 'sending'",
                "lease = id",
                "level = 1",
                "attempts = -1",
                "cause = 'whim'",
                "channel = 'fax'",
                "urgency = 'extreme'"
            })
    void what_must_never_be_is_refused(String change) {
        World world = World.in(node.ports());
        Page page = queued(world, world.cases().anUnansweredIncident());
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> node.database()
                        .runChecked(connection ->
                                new Query().add("update page set " + change).update(connection)));
        assertThat(claim(world)).extracting(ClaimedPage::page).contains(page);
    }

    @Test
    void an_open_incident_that_has_lost_its_deadline_is_noticed() {
        Watch watch = Watch.overNothing(node.ports());
        World world = World.in(node.ports());
        StoredIncident fresh = world.cases().anUnansweredIncident();
        StoredIncident answered =
                world.cases().then(world.cases().anIncidentUnderWay(), Deed.acknowledge(world.casey()));
        StoredIncident over = world.cases().aResolvedIncident();
        assertThat(node.ports().dueIncidents().unwatched()).isZero();
        List.of(fresh, answered, over).forEach(this::loseDeadline);
        assertThat(node.ports().dueIncidents().unwatched()).isEqualTo(2);
        assertThat(watch.due(Watch.FAR)).doesNotContain(Watch.at(fresh), Watch.at(answered));
        world.cases().then(answered, Deed.move(Status.RESOLVED, world.casey()));
        world.cases().then(fresh, Deed.move(Status.RESOLVED, world.casey()));
        assertThat(node.ports().dueIncidents().unwatched()).isZero();
    }

    @Test
    void an_incident_of_before_there_were_escalations_wakes_nobody() {
        World world = World.in(node.ports());
        StoredIncident fresh = world.cases().anUnansweredIncident();
        StoredIncident answered =
                world.cases().then(world.cases().anUnansweredIncident(), Deed.acknowledge(world.casey()));
        List.of(fresh, answered).forEach(this::forgetEscalation);
        assertThat(phase(world, fresh)).isEqualTo(Phase.UNPLANNED);
        assertThat(phase(world, answered)).isEqualTo(Phase.ANSWERED);
        assertThat(world.ports()
                        .incidents()
                        .view(world.id(), IncidentRef.of(fresh.number()))
                        .orElseThrow()
                        .response()
                        .nextAt())
                .isEmpty();
    }

    @Test
    void who_is_on_call_is_asked_on_the_connection_of_the_claim() {
        World world = World.in(small.ports());
        Watch watch = Watch.overNothing(small.ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        assertThat(watch.claimDue(World.NOON, 10)).isEqualTo(1);
        assertThat(phase(world, incident)).isEqualTo(Phase.UNPLANNED);
    }

    @Test
    void who_answers_while_a_page_gets_another_in_its_place_supersedes_that_one_too() {
        World world = World.in(node.ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        PageOutcome failed = failed(world, incident);
        AtomicReference<Future<Integer>> answering = new AtomicReference<>();
        node.database().transaction(connection -> {
            record(connection, failed);
            answering.set(AtOnce.aside(() -> AtOnce.insist(
                    () -> world.cases().then(world.cases().now(incident), Deed.acknowledge(world.casey())))));
            AtOnce.letRun(answering.get());
            return failed;
        });
        AtOnce.end(answering.get());
        assertThat(states(world, incident)).containsExactlyInAnyOrder(State.FAILED, State.SUPERSEDED);
    }

    @Test
    void a_page_that_fails_while_somebody_answers_gets_no_other_in_its_place() {
        World world = World.in(node.ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        PageOutcome failed = failed(world, incident);
        AtOnce.end(whileAnswering(world, incident, () -> AtOnce.insist(() -> keep(failed))));
        assertThat(states(world, incident)).containsExactly(State.SUPERSEDED);
    }

    @Test
    void that_a_page_fails_for_good_while_somebody_answers_is_stale() {
        World world = World.in(node.ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        PageOutcome last = failed(world, incident).with(new Result.Failed(Failure.REJECTED, "no", Optional.empty()));
        assertThat(AtOnce.end(whileAnswering(world, incident, () -> isStale(last))))
                .isTrue();
        assertThat(states(world, incident)).containsExactly(State.SENDING);
        keep(last.with(new Result.Superseded()));
        assertThat(states(world, incident)).containsExactly(State.SUPERSEDED);
    }

    /** Begins when the answer has been written, and goes on when that is committed. */
    private <T> Future<T> whileAnswering(World world, StoredIncident incident, Callable<T> deed) {
        IncidentWrite answer = world.cases().write(incident, Deed.acknowledge(world.casey()));
        return node.database().transaction(connection -> {
            new PlainWriting(connection, node.database().isPostgres())
                    .write(new CommitPlan(List.of(answer)), Optional.empty());
            Future<T> begun = AtOnce.aside(deed);
            AtOnce.letRun(begun);
            return begun;
        });
    }

    private void keep(PageOutcome outcome) {
        node.ports().store().commit(Changeset.of(List.of(), List.of(outcome)));
    }

    private boolean isStale(PageOutcome outcome) {
        try {
            keep(outcome);
            return false;
        } catch (StaleException moved) {
            return true;
        }
    }

    @Test
    void whoever_begins_to_be_paged_while_somebody_answers_hears_that_they_may_sleep() {
        World world = World.in(node.ports());
        OnCall onCall = world.onCall(Additions.waking("Platform", world.jane()));
        StoredIncident running =
                world.cases().then(world.cases().anUnansweredIncident(), Deed.elapse(World.NOON, onCall));
        IncidentWrite answer = world.cases().write(running, Deed.acknowledge(world.casey()));
        AtomicReference<Future<Commit>> answering = new AtomicReference<>();
        node.database().transaction(connection -> {
            new Query()
                    .add(
                            "update page set state = 'sending', lease = id where organization_id = ?",
                            world.id().value())
                    .update(connection);
            answering.set(AtOnce.aside(() -> node.ports().store().commit(Changeset.of(answer))));
            AtOnce.letRun(answering.get());
            return answer;
        });
        AtOnce.end(answering.get());
        assertThat(world.cases().pages(running))
                .extracting(LedgerEntry::cause)
                .containsExactly(Cause.ESCALATION, Cause.ESCALATION, Cause.STAND_DOWN);
    }

    /** In a transaction that goes on. */
    abstract void record(Connection connection, PageOutcome outcome) throws SQLException;

    private PageOutcome failed(World world, StoredIncident incident) {
        Page page = queued(world, incident);
        ClaimedPage claimed = claim(world).stream()
                .filter(one -> one.page().equals(page))
                .findFirst()
                .orElseThrow();
        Page other = page.fallback(new PageId(world.ports().ids().next())).orElseThrow();
        return new PageOutcome(
                world.id(),
                page.id(),
                claimed.lease(),
                new Result.Failed(Failure.REJECTED, "no such member", Optional.of(other)));
    }

    private Page queued(World world, StoredIncident incident) {
        Page page = new Page(
                new PageId(world.ports().ids().next()),
                new Addressee.Somebody(world.jane().id()),
                Channel.SLACK,
                Cause.ESCALATION,
                Urgency.NORMAL,
                Optional.empty(),
                Optional.empty(),
                false);
        IncidentWrite said = world.cases().write(incident, Deed.comment("Somebody come", world.jane()));
        world.keep(Changeset.of(new IncidentWrite(
                said.before(),
                said.next(),
                said.events(),
                Set.of(),
                List.of(new NewPage(page, World.NOON, Optional.empty())))));
        return page;
    }

    private List<ClaimedPage> claim(World world) {
        return world.ports()
                .pageQueue()
                .claim(
                        Set.of(Channel.values()),
                        World.NOON,
                        1_000,
                        new Lease(world.ports().ids().next()));
    }

    private void loseDeadline(StoredIncident incident) {
        change("due_at = null", incident);
    }

    private void forgetEscalation(StoredIncident incident) {
        change("facts = '" + FACTS_OF_BEFORE + "'", incident);
    }

    private void change(String what, StoredIncident incident) {
        Query query = new Query()
                .add(
                        "update incident set " + what + " where organization_id = ?",
                        incident.incident().organization().value())
                .add(" and id = ?", incident.incident().id().value());
        assertThat(node.database().run(query::update)).isEqualTo(1);
    }

    private static Phase phase(World world, StoredIncident incident) {
        return world.cases().now(incident).incident().escalation().phase();
    }

    private static List<State> states(World world, StoredIncident incident) {
        return world.cases().pages(incident).stream().map(LedgerEntry::state).toList();
    }
}
