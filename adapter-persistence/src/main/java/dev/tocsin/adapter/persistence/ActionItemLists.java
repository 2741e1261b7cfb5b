package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.postmortem.ActionItemFilter;
import dev.tocsin.application.postmortem.TrackedItem;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.IncidentRef;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Action items across postmortems, each with the present name of its owner. */
record ActionItemLists(Database database) {

    private static final String COLUMNS =
            "select p.number_year, p.number_seq, i.id, i.number_year, i.number_seq, x.item, p.version, u.id, u.name, u.email";
    private static final String POSTMORTEMS =
            " join postmortem p on p.organization_id = x.organization_id and p.id = x.postmortem_id";
    private static final String TABLES = " from action_item x" + POSTMORTEMS
            + " join incident i on i.organization_id = p.organization_id and i.id = p.incident_id"
            + " and i.status <> 'deleted'"
            + " left join app_user u on u.organization_id = x.organization_id and u.id = x.owner_id";

    Slice<TrackedItem, Integer> list(OrganizationId organization, ActionItemFilter filter, Search search) {
        Query which = which(organization, filter, search);
        Queries queries = new Queries();
        List<TrackedItem> found = queries.list(
                new Query()
                        .add(COLUMNS + TABLES)
                        .add(which)
                        .add(" order by x.organization_id, x.due_date nulls last, x.created_at, x.id"
                                + SearchPattern.part(search)),
                ActionItemLists::tracked);
        List<Long> total = queries.list(
                SearchPattern.counted(new Query()
                        .add("select 1 as one from action_item x"
                                + (filter.reader().isPresent() ? POSTMORTEMS : ""))
                        .add(which)
                        .add(" and x.postmortem_id not in (select q.id from postmortem q join incident i")
                        .add(" on i.organization_id = q.organization_id and i.id = q.incident_id")
                        .add(PostmortemRow.DELETED, organization.value())),
                Row::number);
        database.run(connection -> {
            queries.read(connection, database.isPostgres());
            return queries;
        });
        return search.found(found, total.getFirst());
    }

    private static Query which(OrganizationId organization, ActionItemFilter filter, Search search) {
        Query which = new Query().add(" where x.organization_id = ?", organization.value());
        if (!filter.statuses().isEmpty()) {
            which.add(" and x.status in (" + ListConditions.words(filter.statuses(), PostmortemWords::of) + ")");
        }
        if (!filter.owners().isEmpty()) {
            which.add(
                            " and x.owner_id in (select o.id from app_user o where o.organization_id = ?",
                            organization.value())
                    .add(
                            " and o.email = any (?))",
                            "varchar",
                            filter.owners().stream().map(Email::value).toArray());
        }
        if (!filter.categories().isEmpty()) {
            which.add(
                    " and x.folded_category = any (?)",
                    "varchar",
                    filter.categories().stream().map(SearchPattern::exactly).toArray());
        }
        filter.overdueOn()
                .ifPresent(day -> which.add(" and x.status in ('pending', 'in_progress') and x.due_date < ?", day));
        filter.reader()
                .ifPresent(reader -> which.add(" and (p.status = 'published' or x.owner_id = ?)", reader.value()));
        if (search.text().isPresent()) {
            which.add(" and x.folded_text like ? escape '!'", SearchPattern.of(search));
        }
        return which;
    }

    private static TrackedItem tracked(Row row) throws SQLException {
        PostmortemNumber postmortem = new PostmortemNumber((int) row.number(), (int) row.number());
        IncidentRef incident =
                new IncidentRef(new IncidentId(row.uuid()), new IncidentNumber((int) row.number(), (int) row.number()));
        ActionItem item = ItemText.item(Json.read(row.text()));
        long version = row.number();
        @Nullable UUID owner = row.uuidOrNull();
        Map<UserId, Responder> people = owner == null
                ? Map.of()
                : Map.of(new UserId(owner), new Responder(new UserId(owner), row.text(), new Email(row.text())));
        return new TrackedItem(postmortem, incident, PostmortemRow.present(item, people), version);
    }
}
