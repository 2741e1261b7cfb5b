package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.catalog.PastStatus;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Author;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the statuses of components have changed, and whose timelines tell of it. */
record ComponentHistory(Database database) {

    private static final String ADD =
            "insert into component_status_change (organization_id, component_id, version, from_status, to_status, at, author, author_id,"
                    + " incident_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OF = " from component_status_change h where h.organization_id = ?";
    private static final String READ =
            "select h.version, h.from_status, h.to_status, h.author, h.at, i.number_year, i.number_seq"
                    + " from component_status_change h left join incident i on i.organization_id = h.organization_id and i.id = h.incident_id"
                    + " and i.status <> 'deleted' where h.organization_id = ?";

    /** Within somebody's transaction. */
    static void add(RecordWrite.AddStatusChange write, Connection connection) throws SQLException {
        ComponentStatusChange change = write.change();
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            new Params(statement)
                    .uuid(change.component().organization().value())
                    .uuid(change.component().id().value())
                    .number(change.component().version())
                    .text(Words.of(change.from()))
                    .text(Words.of(change.to()))
                    .instant(change.at())
                    .text(Json.write(PersonText.object(change.by())))
                    .uuid(author(change.by()))
                    .uuid(write.incident().map(IncidentId::value).orElse(null));
            statement.executeUpdate();
        }
    }

    Slice<PastStatus, Integer> list(OrganizationId organization, ComponentId component, Search search) {
        Queries queries = new Queries();
        List<PastStatus> found = queries.list(
                new Query()
                        .add(READ, organization.value())
                        .add(" and h.component_id = ?", component.value())
                        .add(" order by h.organization_id desc, h.component_id desc, h.version desc"
                                + SearchPattern.part(search)),
                ComponentHistory::past);
        List<Long> total = queries.list(
                SearchPattern.counted(new Query()
                        .add("select 1 as one" + OF, organization.value())
                        .add(" and h.component_id = ?", component.value())),
                Row::number);
        database.run(connection -> {
            queries.read(connection, database.isPostgres());
            return queries;
        });
        return search.found(found, total.getFirst());
    }

    private static PastStatus past(Row row) throws SQLException {
        return new PastStatus(
                row.number(),
                Words.componentStatus(row.text()),
                Words.componentStatus(row.text()),
                PersonText.author(Json.read(row.text())),
                row.instant(),
                number(row.numberOrNull(), row.numberOrNull()));
    }

    private static Optional<IncidentNumber> number(@Nullable Long year, @Nullable Long sequence) {
        return year == null || sequence == null
                ? Optional.empty()
                : Optional.of(new IncidentNumber(Math.toIntExact(year), Math.toIntExact(sequence)));
    }

    private static @Nullable UUID author(Author author) {
        return author instanceof Author.Person person ? person.who().id().value() : null;
    }
}
