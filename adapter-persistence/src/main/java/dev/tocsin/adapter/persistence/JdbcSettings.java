package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.Settings;
import dev.tocsin.application.postmortem.PostmortemChoice;
import dev.tocsin.application.sla.Severities;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import dev.tocsin.domain.postmortem.TemplateId;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SeveritySettings;
import dev.tocsin.domain.sla.SlaTargets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What organizations have set, remembered, as every new incident asks for it. */
record JdbcSettings(Database database, Memories memories) implements Settings {

    private static final String SELECT =
            "select o.default_severity, o.severities_version, t.severity, t.acknowledge_minutes,"
                    + " t.closure_minutes from organization o join severity_target t on t.organization_id = o.organization_id"
                    + " where o.organization_id = ?";

    /** A severity and what is set for it, beside what is set for all. */
    private record Setting(Severity standard, long version, Severity severity, SlaTargets targets) {}

    @Override
    public Severities severities(OrganizationId organization) {
        return memories.severities().recall(organization, () -> present(organization));
    }

    @Override
    public Severities present(OrganizationId organization) {
        Query query = new Query().add(SELECT, organization.value());
        List<Setting> settings = database.run(connection -> query.list(connection, JdbcSettings::setting));
        if (settings.isEmpty()) {
            throw new NoSuchElementException("no organization " + organization.value());
        }
        Map<Severity, SlaTargets> targets = new EnumMap<>(Severity.class);
        settings.forEach(setting -> targets.put(setting.severity(), setting.targets()));
        Setting any = settings.getFirst();
        return new Severities(new SeveritySettings(any.standard(), targets), any.version());
    }

    @Override
    public PostmortemChoice postmortems(OrganizationId organization) {
        Query query = new Query()
                .add("select level, active_template, approval_required, second_person_required, version")
                .add(" from postmortem_settings where organization_id = ?", organization.value());
        return database.run(connection -> query.list(connection, JdbcSettings::choice)).stream()
                .findFirst()
                .orElse(PostmortemChoice.INITIAL);
    }

    private static PostmortemChoice choice(Row row) throws SQLException {
        return new PostmortemChoice(
                new PostmortemSettings(
                        PostmortemWords.level(row.text()), new TemplateId(row.uuid()), row.truth(), row.truth()),
                row.number());
    }

    private static Setting setting(Row row) throws SQLException {
        return new Setting(
                Words.severity(row.text()),
                row.number(),
                Words.severity(row.text()),
                new SlaTargets(minutes(row.numberOrNull()), minutes(row.numberOrNull())));
    }

    private static Optional<Duration> minutes(@Nullable Long minutes) {
        return Optional.ofNullable(minutes).map(Duration::ofMinutes);
    }
}
