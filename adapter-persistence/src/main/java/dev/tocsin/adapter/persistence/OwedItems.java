package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.ActionItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody owes: it falls due by other clocks once they have moved, and not at all while nobody can reach them. */
record OwedItems(Connection connection) {

    private record Owed(ActionItem item, Optional<Instant> remindAt) {}

    /** To be called when this is what is kept of them. */
    void remind(User owner) throws SQLException {
        UUID organization = owner.organization().value();
        List<Owed> owed = new Query()
                .add("select item, remind_at from action_item where organization_id = ?", organization)
                .add(
                        " and owner_id = ? and status in ('pending', 'in_progress') and due_date is not null",
                        owner.id().value())
                .list(
                        connection,
                        row -> new Owed(
                                ItemText.item(Json.read(row.text())), Optional.ofNullable(row.instantOrNull())));
        try (PreparedStatement statement = connection.prepareStatement(
                "update action_item set remind_at = ? where organization_id = ? and id = ?")) {
            for (Owed each : owed) {
                @Nullable
                Instant next = owner.active()
                        ? each.item().nextReminder(owner.timeZone()).orElse(null)
                        : null;
                if (!each.remindAt().equals(Optional.ofNullable(next))) {
                    new Params(statement)
                            .instant(next)
                            .uuid(organization)
                            .uuid(each.item().id().value());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
