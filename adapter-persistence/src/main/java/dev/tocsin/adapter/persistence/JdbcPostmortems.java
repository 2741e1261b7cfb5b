package dev.tocsin.adapter.persistence;

import static dev.tocsin.adapter.persistence.PostmortemRow.DELETED;
import static dev.tocsin.adapter.persistence.PostmortemRow.PRESENT;
import static dev.tocsin.adapter.persistence.PostmortemRow.REVIEWED;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.postmortem.ActionItemFilter;
import dev.tocsin.application.postmortem.PostmortemFilter;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.application.postmortem.PostmortemSummary;
import dev.tocsin.application.postmortem.TrackedItem;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.PostmortemId;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A postmortem and the names of its people take one round trip where the database takes two statements as one; so does a list and its total. */
final class JdbcPostmortems implements Postmortems {

    private static final String VERSIONS = PRESENT
            + " join postmortem_version v on v.organization_id = p.organization_id and v.postmortem_id = p.id"
            + " where p.organization_id = ?";

    private final Database database;
    private final ActionItemLists items;

    JdbcPostmortems(Database database) {
        this.database = database;
        this.items = new ActionItemLists(database);
    }

    @Override
    public Optional<StoredPostmortem> find(OrganizationId organization, PostmortemRef postmortem) {
        Query which = which(organization, postmortem);
        Queries queries = new Queries();
        List<PostmortemRow> found = queries.list(
                new Query().add("select " + PostmortemRow.COLUMNS + REVIEWED).add(which), PostmortemRow::read);
        Map<UserId, Responder> people = new HashMap<>();
        queries.each(
                new Query()
                        .add("select u.id, u.name, u.email" + PRESENT)
                        .add(
                                " join postmortem_person n on n.organization_id = p.organization_id and n.postmortem_id = p.id")
                        .add(" join app_user u on u.organization_id = n.organization_id and u.id = n.user_id")
                        .add(which),
                row -> {
                    Responder person = new Responder(new UserId(row.uuid()), row.text(), new Email(row.text()));
                    people.put(person.id(), person);
                });
        read(queries);
        return found.stream().findFirst().map(row -> row.stored(organization, people));
    }

    @Override
    public boolean isTaken(OrganizationId organization, PostmortemNumber number) {
        Query query = new Query()
                .add("select p.id from postmortem p where p.organization_id = ?", organization.value())
                .add(" and p.number_year = ?", number.year())
                .add(" and p.number_seq = ?", number.sequence());
        return !database.run(connection -> query.list(connection, Row::uuid)).isEmpty();
    }

    @Override
    public Slice<PostmortemSummary, Integer> list(OrganizationId organization, PostmortemFilter filter, Search search) {
        Query which = which(organization, filter, search);
        Queries queries = new Queries();
        List<PostmortemSummary> found = queries.list(
                new Query()
                        .add("select " + PostmortemRow.SUMMARY + REVIEWED)
                        .add(which)
                        .add(" order by p.organization_id desc, p.created_at desc, p.id desc"
                                + SearchPattern.part(search)),
                PostmortemRow::summary);
        List<Long> total = queries.list(
                SearchPattern.counted(new Query()
                        .add("select 1 as one from postmortem p")
                        .add(which)
                        .add(" and p.incident_id not in (select i.id from incident i" + DELETED, organization.value())),
                Row::number);
        read(queries);
        return search.found(found, total.getFirst());
    }

    @Override
    public Slice<Edition, Integer> editions(OrganizationId organization, PostmortemId postmortem, Search search) {
        Query which = new Query().add(VERSIONS, organization.value()).add(" and p.id = ?", postmortem.value());
        Queries queries = new Queries();
        List<Edition> found = queries.list(
                new Query()
                        .add("select v.number, v.author, v.at")
                        .add(which)
                        .add(" order by v.number desc" + SearchPattern.part(search)),
                JdbcPostmortems::edition);
        List<Long> total = queries.list(new Query().add("select count(*)").add(which), Row::number);
        read(queries);
        return search.found(found, total.getFirst());
    }

    @Override
    public Optional<PostmortemVersion> version(OrganizationId organization, PostmortemId postmortem, int number) {
        return versions(versionsOf(organization, postmortem).add(" and v.number = ?", number)).stream()
                .findFirst();
    }

    @Override
    public List<PostmortemVersion> versions(OrganizationId organization, PostmortemId postmortem) {
        return versions(versionsOf(organization, postmortem).add(" order by v.number"));
    }

    private static Query versionsOf(OrganizationId organization, PostmortemId postmortem) {
        return new Query()
                .add("select v.number, v.author, v.at, v.content")
                .add(VERSIONS, organization.value())
                .add(" and p.id = ?", postmortem.value());
    }

    private List<PostmortemVersion> versions(Query query) {
        return database.run(connection ->
                query.list(connection, row -> new PostmortemVersion(edition(row), ContentText.read(row.text()))));
    }

    @Override
    public Slice<TrackedItem, Integer> actionItems(
            OrganizationId organization, ActionItemFilter filter, Search search) {
        return items.list(organization, filter, search);
    }

    private void read(Queries queries) {
        database.run(connection -> {
            queries.read(connection, database.isPostgres());
            return queries;
        });
    }

    private static Query which(OrganizationId organization, PostmortemRef postmortem) {
        Query which = new Query();
        if (postmortem instanceof PostmortemRef.WithItem with) {
            which.add(
                    " join action_item x on x.organization_id = p.organization_id and x.postmortem_id = p.id and x.id = ?",
                    with.item().value());
        }
        which.add(" where p.organization_id = ?", organization.value());
        return switch (postmortem) {
            case PostmortemRef.ByNumber by ->
                which.add(" and p.number_year = ?", by.number().year())
                        .add(" and p.number_seq = ?", by.number().sequence());
            case PostmortemRef.ById by -> which.add(" and p.id = ?", by.id().value());
            case PostmortemRef.OfIncident of -> incident(which, of.incident());
            case PostmortemRef.WithItem with -> which;
        };
    }

    private static Query incident(Query which, IncidentRef incident) {
        return switch (incident) {
            case IncidentRef.ById by ->
                which.add(" and p.incident_id = ?", by.id().value());
            case IncidentRef.ByNumber by ->
                which.add(" and i.number_year = ?", by.number().year())
                        .add(" and i.number_seq = ?", by.number().sequence());
        };
    }

    private static Query which(OrganizationId organization, PostmortemFilter filter, Search search) {
        Query which = new Query().add(" where p.organization_id = ?", organization.value());
        if (!filter.statuses().isEmpty()) {
            which.add(" and p.status in (" + ListConditions.words(filter.statuses(), PostmortemWords::of) + ")");
        }
        if (!filter.levels().isEmpty()) {
            which.add(" and p.level in (" + ListConditions.words(filter.levels(), PostmortemWords::of) + ")");
        }
        if (search.text().isPresent()) {
            String pattern = SearchPattern.of(search);
            which.add(" and (p.folded_number like ? escape '!'", pattern)
                    .add(" or p.folded_incident_number like ? escape '!')", pattern);
        }
        return which;
    }

    private static Edition edition(Row row) throws SQLException {
        return new Edition((int) row.number(), PersonText.author(Json.read(row.text())), row.instant());
    }
}
