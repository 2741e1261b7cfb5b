package dev.tocsin.adapter.persistence;

import static dev.tocsin.adapter.persistence.IncidentBinding.EVENT_NAMES;
import static dev.tocsin.adapter.persistence.IncidentBinding.EVENT_TYPES;
import static dev.tocsin.adapter.persistence.IncidentBinding.NEW_NAMES;
import static dev.tocsin.adapter.persistence.IncidentBinding.NEW_TYPES;
import static dev.tocsin.adapter.persistence.IncidentBinding.RECEIPT_NAMES;
import static dev.tocsin.adapter.persistence.IncidentBinding.RECEIPT_TYPES;
import static dev.tocsin.adapter.persistence.IncidentBinding.STATE_NAMES;
import static dev.tocsin.adapter.persistence.IncidentBinding.STATE_TYPES;
import static dev.tocsin.adapter.persistence.IncidentBinding.parameters;
import static dev.tocsin.adapter.persistence.IncidentBinding.stateChanges;

import dev.tocsin.adapter.persistence.CommitPlan.Held;
import dev.tocsin.adapter.persistence.CommitPlan.Share;
import dev.tocsin.adapter.persistence.CommitPlan.Step;
import dev.tocsin.adapter.persistence.CommitPlan.Taken;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.PostmortemWrite.SavePostmortem;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.incident.Details;
import dev.tocsin.domain.incident.Incident;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Incidents and pages written in plain statements, within somebody's transaction: everything on H2, and what is rare on PostgreSQL.
 *
 * <p>Locks are taken in one order everywhere: incidents by id, postmortems by id, pages by id, counters by organization, then
 * the receipt. Whoever waits for a key therefore waits for the counter first, and two who have the same key never hold each other up in a circle.
 */
final class PlainWriting {

    private static final String UPDATE =
            "update incident set title = ?, description = ?, service_id = ?, swept_after = null, "
                    + stateChanges((name, type) -> IncidentBinding.parameter(type))
                    + " where organization_id = ? and id = ? and revision = ? and status <> 'deleted'";
    private static final String CREATE =
            "insert into incident (" + NEW_NAMES + ", " + STATE_NAMES + ", number_year, number_seq) values ("
                    + parameters(NEW_TYPES) + ", " + parameters(STATE_TYPES) + ", ?, ?)";
    private static final String TELL =
            "insert into incident_event (" + EVENT_NAMES + ", position) values (" + parameters(EVENT_TYPES) + ", ?)";
    private static final String KEEP_RECEIPT = "insert into receipt (" + RECEIPT_NAMES
            + ", first_position, postmortem_id) values (" + parameters(RECEIPT_TYPES) + ", ?, ?)";

    private final Connection connection;
    private final PlainLinks links;
    private final PlainLedger ledger;
    private final PostmortemWriting postmortems;
    private final boolean postgres;

    PlainWriting(Connection connection, boolean postgres) {
        this.connection = connection;
        this.links = new PlainLinks(connection);
        this.ledger = new PlainLedger(connection);
        this.postmortems = new PostmortemWriting(connection, postgres);
        this.postgres = postgres;
    }

    /** Writes all, or throws; then whoever has the transaction ends it. */
    Commit.Kept write(CommitPlan plan, Optional<Receipt> receipt) throws SQLException {
        for (Held held : plan.held()) {
            hold(held);
        }
        for (SavePostmortem save : plan.postmortems().known()) {
            postmortems.change(save);
        }
        ledger.record(plan);
        ledger.supersede(plan);
        PlainCounter counter = new PlainCounter(connection);
        Map<UUID, Taken> taken = new HashMap<>();
        for (Map.Entry<UUID, Share> share : plan.shares().entrySet()) {
            taken.put(share.getKey(), counter.take(share.getKey(), share.getValue()));
        }
        Commit.Kept kept = plan.kept(taken);
        if (receipt.isPresent()) {
            write(receipt.get(), plan, kept.incidents());
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            write(plan.steps().get(i), kept.incidents().get(i));
        }
        for (int i = 0; i < kept.postmortems().size(); i++) {
            postmortems.addIfNew(
                    plan.postmortems().saves().get(i), kept.postmortems().get(i));
        }
        return kept;
    }

    private void hold(Held held) throws SQLException {
        Optional<Step> updating = held.step().filter(Step::updates);
        if (updating.isPresent()) {
            update(updating.get());
        } else {
            requirePresent(held);
        }
    }

    /** All that waits for the counter. */
    private void write(Step step, Placed placed) throws SQLException {
        if (step.creates()) {
            create(step, placed);
        }
        tell(step, placed);
        ledger.add(step);
    }

    private void update(Step step) throws SQLException {
        Incident next = step.next();
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            Params params = new Params(statement)
                    .text(next.details().title().value())
                    .text(next.details().description().map(text -> text.value()).orElse(null))
                    .uuid(next.impact().services().stream()
                            .findFirst()
                            .map(ServiceId::value)
                            .orElse(null));
            IncidentBinding.bindState(params, next, step.revisionBefore() + 1);
            params.uuid(step.organization()).uuid(next.id().value()).number(step.revisionBefore());
            if (statement.executeUpdate() != 1) {
                throw new StaleException("the incident has moved on");
            }
        }
        Incident before = step.write().before().map(StoredIncident::incident).orElseThrow();
        if (!before.impact().equals(next.impact())) {
            links.relink(next);
        }
        if (!sameText(before.details(), next.details())) {
            new Query()
                    .add("update incident_text set words = ?", "varchar", words(next))
                    .add(" where organization_id = ?", step.organization())
                    .add(" and incident_id = ?", next.id().value())
                    .update(connection);
        }
    }

    private void requirePresent(Held held) throws SQLException {
        String lock = postgres ? " for share" : " for update";
        List<UUID> found = new Query()
                .add("select id from incident where organization_id = ?", held.organization())
                .add(" and id = ? and status <> 'deleted'" + lock, held.incident())
                .list(connection, Row::uuid);
        if (found.isEmpty()) {
            throw new StaleException("the incident is gone");
        }
    }

    private void write(Receipt receipt, CommitPlan plan, List<Placed> placed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP_RECEIPT)) {
            Params params = new Params(statement);
            IncidentBinding.bindReceipt(
                    params,
                    receipt,
                    plan.steps().stream()
                            .findFirst()
                            .map(step -> step.next().id().value())
                            .orElse(null));
            params.position(placed.stream()
                            .findFirst()
                            .map(Placed::firstPosition)
                            .orElse(null))
                    .uuid(plan.postmortems()
                            .first()
                            .map(postmortem -> postmortem.id().value())
                            .orElse(null));
            statement.executeUpdate();
        }
    }

    private void create(Step step, Placed placed) throws SQLException {
        Incident next = step.next();
        try (PreparedStatement statement = connection.prepareStatement(CREATE)) {
            Params params = new Params(statement);
            IncidentBinding.bindNew(params, next);
            IncidentBinding.bindState(params, next, placed.revision());
            params.number(placed.number().year()).number(placed.number().sequence());
            statement.executeUpdate();
        }
        links.link(next);
        new Query()
                .add("insert into incident_text (organization_id, incident_id, words) values (?", step.organization())
                .add(", ?", next.id().value())
                .add(", ?)", "varchar", words(next))
                .update(connection);
    }

    private void tell(Step step, Placed placed) throws SQLException {
        if (step.events().isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            long position = placed.firstPosition();
            for (NewEvent event : step.events()) {
                Params params = new Params(statement);
                IncidentBinding.bindEvent(params, step.next(), event);
                params.number(position++);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static boolean sameText(Details one, Details other) {
        return one.title().equals(other.title()) && one.description().equals(other.description());
    }

    private static Object[] words(Incident incident) {
        return SearchWords.of(incident.organization().value(), IncidentBinding.searchable(incident));
    }
}
