package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.PolicyWrite;
import dev.tocsin.application.port.PostmortemWrite;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.ScheduleWrite;
import dev.tocsin.application.port.WebhookWrite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Records, written within somebody's transaction; but for postmortems, which {@link PlainWriting} writes with the incidents that they are
 * of. What must be unique and what must exist is the schema's matter; a statement
 * that finds nothing to change means that somebody else came first.
 */
final class RecordWriting {

    private final Connection connection;
    private final CatalogWriting catalog;
    private final PeopleWriting people;
    private final OrganizationWriting organizations;
    private final AlertWriting alerts;
    private final ScheduleWriting schedules;
    private final PolicyWriting policies;
    private final TemplateWriting templates;
    private final WebhookWriting webhooks;

    RecordWriting(Connection connection, Sealing sealing) {
        this.connection = connection;
        this.catalog = new CatalogWriting(connection);
        this.people = new PeopleWriting(connection);
        this.organizations = new OrganizationWriting(connection);
        this.alerts = new AlertWriting(connection);
        this.schedules = new ScheduleWriting(connection);
        this.policies = new PolicyWriting(connection);
        this.templates = new TemplateWriting(connection);
        this.webhooks = new WebhookWriting(connection, sealing);
    }

    void write(List<RecordWrite> records) throws SQLException {
        for (RecordWrite write : records) {
            write(write);
        }
    }

    private void write(RecordWrite write) throws SQLException {
        UUID organization = write.organization().value();
        switch (write) {
            case RecordWrite.PutAlert put -> alerts.put(put);
            case RecordWrite.RemoveAlert remove -> alerts.remove(remove);
            case RecordWrite.SaveService save -> catalog.save(save.service());
            case RecordWrite.RemoveService remove ->
                catalog.remove("service", organization, remove.service().value(), remove.version());
            case RecordWrite.SaveTeam save -> catalog.save(save.team());
            case RecordWrite.RemoveTeam remove ->
                catalog.removeTeam(organization, remove.team().value(), remove.version());
            case RecordWrite.SaveComponent save -> catalog.save(save.component());
            case RecordWrite.AddStatusChange add -> ComponentHistory.add(add, connection);
            case RecordWrite.RemoveComponent remove ->
                catalog.remove("component", organization, remove.component().value(), remove.version());
            case RecordWrite.SaveEnvironment save -> catalog.save(save.environment());
            case RecordWrite.RemoveEnvironment remove ->
                catalog.remove("environment", organization, remove.environment().value(), remove.version());
            case RecordWrite.SaveUser save -> people.save(save.user());
            case RecordWrite.RemoveUser remove ->
                people.remove(organization, remove.user().value(), remove.version());
            case RecordWrite.AddApiKey add -> people.add(add.key(), add.hash());
            case RecordWrite.RevokeApiKey revoke ->
                people.revoke(organization, revoke.key().value(), revoke.at());
            case RecordWrite.TouchApiKey touch -> people.touch(organization, touch);
            case ScheduleWrite schedule -> schedules.write(schedule);
            case PolicyWrite policy -> policies.write(policy);
            case PostmortemWrite.SavePostmortem withItsIncident -> {}
            case PostmortemWrite.SaveTemplate save -> templates.save(save);
            case PostmortemWrite.RemoveTemplate remove -> templates.remove(remove);
            case PostmortemWrite.SaveSettings save -> templates.save(save);
            case WebhookWrite webhook -> webhooks.write(webhook);
            case RecordWrite.SaveSeverities save -> organizations.save(save);
            case RecordWrite.FoundOrganization found -> organizations.found(found);
            case RecordWrite.KeepOperatorReceipt keep -> organizations.keep(organization, keep.receipt());
        }
    }
}
