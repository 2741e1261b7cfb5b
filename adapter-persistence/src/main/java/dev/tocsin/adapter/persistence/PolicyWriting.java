package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.PolicyWrite;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.Target;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Escalation policies, whole, and what is set about them. */
record PolicyWriting(Connection connection) {

    private static final String GONE = "somebody else has changed or removed it";

    void write(PolicyWrite write) throws SQLException {
        UUID organization = write.organization().value();
        switch (write) {
            case PolicyWrite.SavePolicy save -> save(save);
            case PolicyWrite.RemovePolicy remove ->
                Expect.one(
                        new Query()
                                .add("delete from escalation_policy where organization_id = ?", organization)
                                .add(" and id = ?", remove.policy().value())
                                .add(" and version = ?", remove.version()),
                        connection,
                        GONE);
            case PolicyWrite.BindPolicy bind -> bind(organization, bind);
            case PolicyWrite.SetCatchAll set ->
                Expect.one(
                        new Query()
                                .add(
                                        "update organization set catch_all = ?",
                                        set.email().value())
                                .add(" where organization_id = ?", organization),
                        connection,
                        "there is no such organization");
        }
    }

    private void save(PolicyWrite.SavePolicy write) throws SQLException {
        EscalationPolicy policy = write.policy();
        String sql = write.isNew()
                ? "insert into escalation_policy (name, folded_name, plan, updated_at, version, organization_id, id, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)"
                : "update escalation_policy set name = ?, folded_name = ?, plan = ?, updated_at = ?, version = ?"
                        + " where organization_id = ? and id = ? and version = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Params params = new Params(statement)
                    .text(policy.plan().name())
                    .text(Text.folded(policy.plan().name()))
                    .text(PlanText.write(policy.plan()))
                    .instant(policy.updatedAt())
                    .number(policy.version())
                    .uuid(policy.organization().value())
                    .uuid(policy.id().value());
            if (write.isNew()) {
                params.instant(policy.createdAt());
            } else {
                params.number(policy.version() - 1);
            }
            Expect.require(statement.executeUpdate() == 1, GONE);
        }
        new Query()
                .add(
                        "delete from escalation_target where organization_id = ?",
                        policy.organization().value())
                .add(" and policy_id = ?", policy.id().value())
                .update(connection);
        insertTargets(policy);
    }

    private void insertTargets(EscalationPolicy policy) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into escalation_target (organization_id, policy_id, ordinal, user_id, schedule_id)"
                        + " values (?, ?, ?, ?, ?)")) {
            int ordinal = 1;
            for (Target target : policy.plan().targets().toList()) {
                new Params(statement)
                        .uuid(policy.organization().value())
                        .uuid(policy.id().value())
                        .number(ordinal++)
                        .uuid(
                                target instanceof Target.Person person
                                        ? person.user().value()
                                        : null)
                        .uuid(
                                target instanceof Target.OnSchedule on
                                        ? on.schedule().value()
                                        : null);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void bind(UUID organization, PolicyWrite.BindPolicy write) throws SQLException {
        String severity = write.severity().map(Words::of).orElse(Words.DEFAULT);
        new Query()
                .add("delete from escalation_binding where organization_id = ?", organization)
                .add(" and severity = ?", severity)
                .update(connection);
        for (PolicyId policy : write.policy().stream().toList()) {
            new Query()
                    .add(
                            "insert into escalation_binding (organization_id, severity, policy_id) values (?",
                            organization)
                    .add(", ?", severity)
                    .add(", ?)", policy.value())
                    .update(connection);
        }
    }
}
