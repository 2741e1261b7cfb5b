package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.Text;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.Task;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of tracked action items, and when each is due for a reminder: that depends on where its owner lives. */
record ItemWriting(Connection connection, boolean postgres) {

    private static final String INSERT =
            "insert into action_item (organization_id, id, postmortem_id, item, folded_text, owner_id, due_date,"
                    + " folded_category, status, created_at, remind_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /**
     * All of a postmortem, in the place of those that are there. People are locked first, and then what they owe, as by
     * {@link OwedItems}.
     */
    void put(Postmortem postmortem) throws SQLException {
        UUID organization = postmortem.organization().value();
        List<ActionItem> items = postmortem.items().all();
        Map<UserId, ZoneId> zones = zones(organization, items);
        new Query()
                .add("delete from action_item where organization_id = ?", organization)
                .add(" and postmortem_id = ?", postmortem.id().value())
                .update(connection);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (ActionItem item : items) {
                Task task = item.task();
                new Params(statement)
                        .uuid(organization)
                        .uuid(item.id().value())
                        .uuid(postmortem.id().value())
                        .text(Json.write(ItemText.object(item)))
                        .text(Text.folded(task.text()))
                        .uuid(task.owner()
                                .flatMap(Owner::person)
                                .map(owner -> owner.id().value())
                                .orElse(null))
                        .date(task.dueDate().orElse(null))
                        .text(task.category().map(Text::folded).orElse(null))
                        .text(PostmortemWords.of(task.status()))
                        .instant(item.createdAt())
                        .instant(item.debtor()
                                .map(Responder::id)
                                .flatMap(owner -> Optional.ofNullable(zones.get(owner)))
                                .flatMap(item::nextReminder)
                                .orElse(null));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Where those owners live who can be reminded. All are held, so that nobody moves before that is written. */
    private Map<UserId, ZoneId> zones(UUID organization, List<ActionItem> items) throws SQLException {
        Object[] owners = items.stream()
                .flatMap(item -> item.task().owner().flatMap(Owner::person).stream())
                .map(owner -> owner.id().value())
                .distinct()
                .sorted()
                .toArray();
        Map<UserId, ZoneId> zones = new HashMap<>();
        if (owners.length > 0) {
            new Query()
                    .add("select id, time_zone, active from app_user where organization_id = ?", organization)
                    .add(" and id = any (?) for " + (postgres ? "share" : "update"), "uuid", owners)
                    .each(connection, List.of(row -> {
                        UserId owner = new UserId(row.uuid());
                        ZoneId zone = ZoneId.of(row.text());
                        if (row.truth()) {
                            zones.put(owner, zone);
                        }
                    }));
        }
        return zones;
    }
}
