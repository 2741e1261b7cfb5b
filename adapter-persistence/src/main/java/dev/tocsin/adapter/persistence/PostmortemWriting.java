package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.PostmortemWrite.SavePostmortem;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.Approval;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import dev.tocsin.domain.postmortem.Publication;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Postmortems and their versions, within somebody's transaction who holds their incidents already. */
final class PostmortemWriting {

    private static final String UPDATE =
            "update postmortem set level = ?, status = ?, edition = ?, facts = ?, content = ?, drafted = ?, approved_by = ?,"
                    + " approved_at = ?, published_by = ?, published_at = ?, updated_at = ?, version = ?, revision = ?"
                    + " where organization_id = ? and id = ? and revision = ? and edition = ?";
    private static final String INSERT =
            "insert into postmortem (level, status, edition, facts, content, drafted, approved_by, approved_at, published_by,"
                    + " published_at, updated_at, version, revision, organization_id, id, incident_id, number_year, number_seq,"
                    + " folded_number, folded_incident_number, created_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String ADD =
            "insert into postmortem_version (organization_id, postmortem_id, number, author, at, content) values (?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final ItemWriting items;

    PostmortemWriting(Connection connection, boolean postgres) {
        this.connection = connection;
        this.items = new ItemWriting(connection, postgres);
    }

    /** One that is kept already, if it is still as it was: then its newest version is the one before, too. */
    void change(SavePostmortem save) throws SQLException {
        Postmortem next = save.next();
        StoredPostmortem before = save.before().orElseThrow();
        List<PostmortemVersion> versions = save.versions();
        int kept = next.edition().number() - versions.size();
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            bind(new Params(statement), next)
                    .number(before.revision() + 1)
                    .uuid(next.organization().value())
                    .uuid(next.id().value())
                    .number(before.revision())
                    .number(kept);
            Expect.require(statement.executeUpdate() == 1, "the postmortem has moved on");
        }
        if (!people(before.postmortem()).equals(people(next))) {
            forget(next);
            name(next);
        }
        if (!before.postmortem().items().all().equals(next.items().all())) {
            items.put(next);
        }
        add(next, versions);
    }

    /** Under its number, which the counter has given. */
    void addIfNew(SavePostmortem save, PostmortemNumber number) throws SQLException {
        if (!PostmortemPlan.isNew(save)) {
            return;
        }
        Postmortem next = save.next();
        Expect.require(next.edition().number() == save.versions().size(), "the version does not follow");
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            bind(new Params(statement), next)
                    .number(1L)
                    .uuid(next.organization().value())
                    .uuid(next.id().value())
                    .uuid(next.incident().id().value())
                    .number(number.year())
                    .number(number.sequence())
                    .text(Text.folded(number.toString()))
                    .text(Text.folded(next.incident().number().toString()))
                    .instant(next.createdAt());
            statement.executeUpdate();
        }
        name(next);
        items.put(next);
        add(next, save.versions());
    }

    private static Params bind(Params params, Postmortem next) throws SQLException {
        return params.text(PostmortemWords.of(next.level()))
                .text(PostmortemWords.of(next.status()))
                .number(next.edition().number())
                .text(PostmortemFacts.of(next).text())
                .text(ContentText.write(next.content()))
                .text(next.drafted().map(ProposedText::write).orElse(null))
                .uuid(next.approval().map(given -> given.by().id().value()).orElse(null))
                .instant(next.approval().map(Approval::at).orElse(null))
                .uuid(next.publication().map(given -> given.by().id().value()).orElse(null))
                .instant(next.publication().map(Publication::at).orElse(null))
                .instant(next.updatedAt())
                .number(next.version());
    }

    private void forget(Postmortem of) throws SQLException {
        new Query()
                .add(
                        "delete from postmortem_person where organization_id = ?",
                        of.organization().value())
                .add(" and postmortem_id = ?", of.id().value())
                .update(connection);
    }

    private void name(Postmortem postmortem) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into postmortem_person (organization_id, postmortem_id, user_id) values (?, ?, ?)")) {
            for (UUID person : people(postmortem)) {
                new Params(statement)
                        .uuid(postmortem.organization().value())
                        .uuid(postmortem.id().value())
                        .uuid(person);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void add(Postmortem of, List<PostmortemVersion> versions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (PostmortemVersion version : versions) {
                Edition edition = version.edition();
                new Params(statement)
                        .uuid(of.organization().value())
                        .uuid(of.id().value())
                        .number(edition.number())
                        .text(Json.write(PersonText.object(edition.by())))
                        .instant(edition.at())
                        .text(ContentText.write(version.content()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Whomever it names as it is; what was proposed, and what its versions say, names people of then. */
    private static Set<UUID> people(Postmortem postmortem) {
        Stream<Responder> owners =
                postmortem.items().all().stream().flatMap(item -> item.task().owner().flatMap(Owner::person).stream());
        Stream<Responder> reviewers = Stream.concat(
                postmortem.approval().map(Approval::by).stream(),
                postmortem.publication().map(Publication::by).stream());
        Stream<Responder> editor =
                postmortem.edition().by() instanceof Author.Person person ? Stream.of(person.who()) : Stream.empty();
        return Stream.of(owners, reviewers, editor, postmortem.authors().stream())
                .flatMap(people -> people)
                .map(Responder::id)
                .map(UserId::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
