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

import dev.tocsin.adapter.persistence.CommitPlan.Share;
import dev.tocsin.adapter.persistence.CommitPlan.Step;
import dev.tocsin.adapter.persistence.CommitPlan.Taken;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.incident.Details;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Incidents written in plain statements, within somebody's transaction: everything on H2, and what is rare on PostgreSQL.
 *
 * <p>Locks are taken in one order everywhere: incidents by id, counters by organization, then the receipt. Whoever waits for a key
 * therefore waits for the counter first, and two who have the same key never hold each other up in a circle.
 */
final class PlainWriting {

    private static final Comparator<Step> BY_ID = Comparator.<Step, UUID>comparing(Step::organization)
            .thenComparing(step -> step.next().id().value());

    private static final String UPDATE =
            "update incident set title = ?, description = ?, service_id = ?, swept_after = null, "
                    + stateChanges((name, type) -> IncidentBinding.parameter(type))
                    + " where organization_id = ? and id = ? and revision = ? and status <> 'deleted'";
    private static final String CREATE =
            "insert into incident (" + NEW_NAMES + ", " + STATE_NAMES + ", number_year, number_seq) values ("
                    + parameters(NEW_TYPES) + ", " + parameters(STATE_TYPES) + ", ?, ?)";
    private static final String TELL =
            "insert into incident_event (" + EVENT_NAMES + ", position) values (" + parameters(EVENT_TYPES) + ", ?)";
    private static final String KEEP_RECEIPT =
            "insert into receipt (" + RECEIPT_NAMES + ", first_position) values (" + parameters(RECEIPT_TYPES) + ", ?)";

    private final Connection connection;
    private final boolean postgres;

    PlainWriting(Connection connection, boolean postgres) {
        this.connection = connection;
        this.postgres = postgres;
    }

    /** Writes all, or throws; then whoever has the transaction ends it. */
    List<Placed> write(CommitPlan plan, Optional<Receipt> receipt) throws SQLException {
        for (Step step : plan.steps().stream()
                .filter(known -> !known.creates())
                .sorted(BY_ID)
                .toList()) {
            if (step.updates()) {
                update(step);
            } else {
                requirePresent(step);
            }
        }
        Map<UUID, Taken> taken = new HashMap<>();
        for (Map.Entry<UUID, Share> share : plan.shares().entrySet()) {
            taken.put(share.getKey(), take(share.getKey(), share.getValue()));
        }
        List<Placed> placed = plan.placed(taken);
        if (receipt.isPresent()) {
            write(receipt.get(), plan, placed);
        }
        for (int i = 0; i < placed.size(); i++) {
            Step step = plan.steps().get(i);
            if (step.creates()) {
                create(step, placed.get(i));
            }
            tell(step, placed.get(i));
        }
        return placed;
    }

    /** For a changeset without incidents. */
    void write(Receipt receipt) throws SQLException {
        write(receipt, new CommitPlan(List.of()), List.of());
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
            unlink(next);
            link(next);
        }
        if (!sameText(before.details(), next.details())) {
            new Query()
                    .add("update incident_text set words = ?", "varchar", words(next))
                    .add(" where organization_id = ?", step.organization())
                    .add(" and incident_id = ?", next.id().value())
                    .update(connection);
        }
    }

    private void requirePresent(Step step) throws SQLException {
        String lock = postgres ? " for share" : " for update";
        List<UUID> found = new Query()
                .add("select id from incident where organization_id = ?", step.organization())
                .add(
                        " and id = ? and status <> 'deleted'" + lock,
                        step.next().id().value())
                .list(connection, Row::uuid);
        if (found.isEmpty()) {
            throw new StaleException("the incident is gone");
        }
    }

    private Taken take(UUID organization, Share share) throws SQLException {
        List<Taken> found = new Query()
                .add("select last_position, number_year, last_number, tally from organization_counter")
                .add(" where organization_id = ? for update", organization)
                .list(connection, row -> next(row, share, organization));
        if (found.isEmpty()) {
            throw new StaleException("there is no such organization");
        }
        return found.getFirst();
    }

    private Taken next(Row row, Share share, UUID organization) throws SQLException {
        long position = row.number() + share.events();
        int year = (int) row.number();
        int number = (int) row.number();
        Integer[] counted = counted(row.array(), share.tally());
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Map.Entry<Integer, Integer> created : share.created().entrySet()) {
            int before = created.getKey() == year ? number : lastNumber(organization, created.getKey());
            numbers.put(created.getKey(), before + created.getValue());
            if (created.getKey() >= year) {
                year = created.getKey();
                number = before + created.getValue();
            }
        }
        new Query()
                .add("update organization_counter set last_position = ?", position)
                .add(", number_year = ?", year)
                .add(", last_number = ?", number)
                .add(", tally = ?", "integer", counted)
                .add(" where organization_id = ?", organization)
                .update(connection);
        return new Taken(position, numbers);
    }

    /** The counter knows the newest year only; who comes late to an older one goes on where that year ended. */
    private int lastNumber(UUID organization, int year) throws SQLException {
        return new Query()
                .add("select coalesce(max(number_seq), 0) from incident where organization_id = ?", organization)
                .add(" and number_year = ?", year)
                .list(connection, Row::number)
                .getFirst()
                .intValue();
    }

    private static Integer[] counted(Object[] tally, int[] changes) {
        Integer[] counted = new Integer[changes.length];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = ((Number) tally[i]).intValue() + changes[i];
        }
        return counted;
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
            params.position(
                    placed.stream().findFirst().map(Placed::firstPosition).orElse(null));
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
        link(next);
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

    private void unlink(Incident incident) throws SQLException {
        for (String thing : List.of("service", "component", "environment")) {
            new Query()
                    .add(
                            "delete from incident_" + thing + " where organization_id = ?",
                            incident.organization().value())
                    .add(" and incident_id = ?", incident.id().value())
                    .update(connection);
        }
    }

    private void link(Incident incident) throws SQLException {
        Impact impact = incident.impact();
        link(
                "service",
                incident,
                impact.services().stream().skip(1).map(id -> id.value()).toList());
        link(
                "component",
                incident,
                impact.components().stream().map(id -> id.value()).toList());
        link(
                "environment",
                incident,
                impact.environments().stream().map(id -> id.value()).toList());
    }

    private void link(String thing, Incident incident, List<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("insert into incident_" + thing
                + " (organization_id, incident_id, ordinal, " + thing + "_id) values (?, ?, ?, ?)")) {
            int ordinal = 1;
            for (UUID id : ids) {
                new Params(statement)
                        .uuid(incident.organization().value())
                        .uuid(incident.id().value())
                        .number(ordinal++)
                        .uuid(id);
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
