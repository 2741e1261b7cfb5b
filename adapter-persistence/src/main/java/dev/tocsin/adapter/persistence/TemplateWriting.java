package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.PostmortemWrite.RemoveTemplate;
import dev.tocsin.application.port.PostmortemWrite.SaveSettings;
import dev.tocsin.application.port.PostmortemWrite.SaveTemplate;
import dev.tocsin.application.postmortem.PostmortemChoice;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.OwnTemplate;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import dev.tocsin.domain.postmortem.TemplateId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What postmortems are made by: templates, and what an organization has set. */
record TemplateWriting(Connection connection) {

    private static final String GONE = "somebody else has changed or removed it";

    void save(SaveTemplate write) throws SQLException {
        OwnTemplate template = write.template();
        String sql = write.isNew()
                ? "insert into postmortem_template (name, folded_name, outline, updated_at, version, organization_id, id,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                : "update postmortem_template set name = ?, folded_name = ?, outline = ?, updated_at = ?, version = ?"
                        + " where organization_id = ? and id = ? and version = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Params params = new Params(statement)
                    .text(template.outline().name())
                    .text(Text.folded(template.outline().name()))
                    .text(OutlineText.write(template.outline()))
                    .instant(template.updatedAt())
                    .number(template.version())
                    .uuid(template.organization().value())
                    .uuid(template.id().value());
            if (write.isNew()) {
                params.instant(template.createdAt());
            } else {
                params.number(template.version() - 1);
            }
            Expect.require(statement.executeUpdate() == 1, GONE);
        }
    }

    void remove(RemoveTemplate write) throws SQLException {
        Expect.one(
                new Query()
                        .add(
                                "delete from postmortem_template where organization_id = ?",
                                write.organization().value())
                        .add(" and id = ?", write.template().value())
                        .add(" and version = ?", write.version()),
                connection,
                GONE);
    }

    /** Who has set nothing yet has no row, and the initial version. */
    void save(SaveSettings write) throws SQLException {
        PostmortemSettings settings = write.settings();
        TemplateId active = settings.activeTemplate();
        @Nullable UUID own = BuiltInTemplate.of(active).isPresent() ? null : active.value();
        boolean isFirst = write.version() == PostmortemChoice.INITIAL.version() + 1;
        String sql = isFirst
                ? "insert into postmortem_settings (level, active_template, own_template, approval_required,"
                        + " second_person_required, version, organization_id) values (?, ?, ?, ?, ?, ?, ?)"
                : "update postmortem_settings set level = ?, active_template = ?, own_template = ?, approval_required = ?,"
                        + " second_person_required = ?, version = ? where organization_id = ? and version = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Params params = new Params(statement)
                    .text(PostmortemWords.of(settings.level()))
                    .uuid(active.value())
                    .uuid(own)
                    .truth(settings.approvalRequired())
                    .truth(settings.secondPersonRequired())
                    .number(write.version())
                    .uuid(write.organization().value());
            if (!isFirst) {
                params.number(write.version() - 1);
            }
            Expect.require(statement.executeUpdate() == 1, GONE);
        }
    }
}
