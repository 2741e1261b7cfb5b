package dev.tocsin.adapter.persistence;

import dev.tocsin.application.incident.Window;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.organization.OrganizationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** An organization with so many incidents, of which 200 are open; {@code history.sql} says how they are spread. */
record History(int incidents) {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** None of them waits for any time. */
    static final int OPEN = 200;

    static History of(int incidents, Connection connection) throws SQLException {
        History history = new History(incidents);
        try (Statement statement = connection.createStatement()) {
            statement.execute(history.script());
        }
        return history;
    }

    OrganizationId organization() {
        return new OrganizationId(id(0).value());
    }

    IncidentId id(int nth) {
        return new IncidentId(UUID.fromString("%s%012d".formatted(prefix(), nth)));
    }

    IncidentNumber number(int nth) {
        return new IncidentNumber(2026, nth);
    }

    static Instant created(int nth) {
        return START.plus(Duration.ofMinutes(nth));
    }

    /** A page that goes on behind the n-th. */
    Window after(int nth, int limit) {
        return new Window(limit, new Window.Cursor(created(nth), id(nth)));
    }

    /** A statement that adds a page to each of so many incidents, all for one person. */
    String pages(String state, int count) {
        return "insert into page (organization_id, id, incident_id, user_id, channel, cause, urgency, is_fallback, state,"
                + " attempts, waits_since, wanted, created_at, sent_at) select organization_id, gen_random_uuid(), id,"
                + " cast('" + id(1).value() + "' as uuid), 'email', 'escalation', 'low', false, '" + state + "', 0,"
                + " case when '" + state + "' = 'queued' then created_at end, true, created_at,"
                + " case when '" + state + "' = 'sent' then created_at end from incident"
                + " where organization_id = '" + organization().value() + "' and number_seq <= " + count;
    }

    /** Statements that add a postmortem to every tenth incident, each with three action items, of which one in fifty is open. */
    List<String> postmortems() {
        String ofTenth =
                " from incident where organization_id = '" + organization().value() + "' and mod(number_seq, 10) = 0";
        String ofPostmortem = " from postmortem cross join generate_series(0, 2) as g(n) where organization_id = '"
                + organization().value() + "'";
        String id = "cast(substr(cast(id as varchar), 1, 19) || cast(8001 + g.n as varchar)"
                + " || substr(cast(id as varchar), 24) as uuid)";
        return List.of(
                "insert into postmortem (organization_id, id, incident_id, number_year, number_seq, folded_number,"
                        + " folded_incident_number, level, status, edition, facts, content, created_at, updated_at, version,"
                        + " revision) select organization_id, id, id, 2026, number_seq, 'pm-2026-' || number_seq,"
                        + " 'inc-2026-' || number_seq, 'basic', 'draft', 1, '{\"v\":1,\"enforced\":true,\"required\":[],"
                        + "\"editor\":{\"via\":\"system\"},\"edited\":0,\"authors\":[]}', '{\"v\":1}', created_at, created_at, 1, 1"
                        + ofTenth,
                "insert into postmortem_person (organization_id, postmortem_id, user_id) select organization_id, id, cast('"
                        + id(1).value() + "' as uuid)" + ofTenth,
                "insert into action_item (organization_id, id, postmortem_id, item, folded_text, owner_id, due_date,"
                        + " folded_category, status, created_at) select organization_id, " + id
                        + ", id, '{\"id\":\"' || " + id
                        + " || '\",\"text\":\"Add an alert\",\"status\":\"pending\",\"created\":0,\"updated\":0}', 'add an alert',"
                        + " cast('" + prefix() + "00000000000' || mod(number_seq / 10, 4) as uuid),"
                        + " cast('2026-01-01' as date) + mod(number_seq, 700) * interval '1' day,"
                        + " case when mod(number_seq / 10, 100) = 0 then 'detect' else 'prevent' end,"
                        + " case when mod(number_seq / 10, 50) = 0 then 'pending' else 'completed' end, created_at"
                        + ofPostmortem);
    }

    private String prefix() {
        return "%08d-0000-7000-8000-".formatted(incidents);
    }

    private String script() {
        try (InputStream script = Objects.requireNonNull(History.class.getResourceAsStream("/history.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":organization", organization().value().toString())
                    .replace(":prefix", prefix())
                    .replace(":start", "2026-01-01 00:00:00+00")
                    .replace(":step", String.valueOf(incidents / OPEN))
                    .replace(":incidents", String.valueOf(incidents));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
