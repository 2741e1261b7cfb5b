package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.postmortem.PostmortemSummary;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.Approval;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.IncidentRef;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemId;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.Publication;
import dev.tocsin.domain.sla.Severity;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code postmortem}: what lists show of it, and the rest. */
record PostmortemRow(
        PostmortemSummary summary,
        long revision,
        int edition,
        String facts,
        String content,
        @Nullable String drafted) {

    /** What {@link #summary(Row)} reads, in its order. */
    static final String SUMMARY =
            "p.number_year, p.number_seq, p.id, i.id, i.number_year, i.number_seq, p.level, p.status, a.id, a.name, a.email,"
                    + " p.approved_at, b.id, b.name, b.email, p.published_at, p.created_at, p.updated_at, p.version";

    /** What {@link #read} reads, in its order. */
    static final String COLUMNS = SUMMARY + ", p.revision, p.edition, p.facts, p.content, p.drafted";

    /** Table p, and the incidents i that are there; conditions are to follow. */
    static final String PRESENT = " from postmortem p join incident i on i.organization_id = p.organization_id"
            + " and i.id = p.incident_id and i.status <> 'deleted'";

    /** The same, with those who have approved and published it, which are a and b. */
    static final String REVIEWED = PRESENT
            + " left join app_user a on a.organization_id = p.organization_id and a.id = p.approved_by"
            + " left join app_user b on b.organization_id = p.organization_id and b.id = p.published_by";

    /**
     * The end of a selection of deleted incidents i, to be left out of a count. They are few, and their severities are
     * there because the index begins with them: to look for the others instead would be to look at all incidents.
     */
    static final String DELETED = " where i.status = 'deleted' and i.severity in ("
            + ListConditions.words(List.of(Severity.values()), Words::of) + ") and i.organization_id = ?)";

    static PostmortemRow read(Row row) throws SQLException {
        return new PostmortemRow(
                summary(row), row.number(), (int) row.number(), row.text(), row.text(), row.textOrNull());
    }

    static PostmortemSummary summary(Row row) throws SQLException {
        return new PostmortemSummary(
                new PostmortemNumber((int) row.number(), (int) row.number()),
                new PostmortemId(row.uuid()),
                new IncidentRef(new IncidentId(row.uuid()), new IncidentNumber((int) row.number(), (int) row.number())),
                PostmortemWords.level(row.text()),
                PostmortemWords.status(row.text()),
                review(row, Approval::new),
                review(row, Publication::new),
                row.instant(),
                row.instant(),
                row.number());
    }

    /** With the present names of its people, out of these. */
    StoredPostmortem stored(OrganizationId organization, Map<UserId, Responder> people) {
        PostmortemFacts kept = PostmortemFacts.read(facts);
        Postmortem postmortem = new Postmortem(
                organization,
                summary.id(),
                summary.incident(),
                kept.demands(summary.level()),
                summary.status(),
                present(ContentText.read(content), people),
                kept.edition(edition),
                Optional.ofNullable(drafted).map(ProposedText::read),
                kept.authors().stream()
                        .map(author -> people.getOrDefault(author.id(), author))
                        .toList(),
                summary.approval(),
                summary.publication(),
                summary.createdAt(),
                summary.updatedAt(),
                summary.version());
        return new StoredPostmortem(summary.number(), revision, postmortem);
    }

    private static Content present(Content content, Map<UserId, Responder> people) {
        return content.actionItems()
                .flatMap(Form::fields)
                .map(items -> content.withActionItems(Optional.of(Form.structured(
                        items.stream().map(item -> present(item, people)).toList()))))
                .orElse(content);
    }

    /** An item whose owner is called what these are called. */
    static ActionItem present(ActionItem item, Map<UserId, Responder> people) {
        return item.task()
                .owner()
                .flatMap(Owner::person)
                .map(owner -> new ActionItem(
                        item.id(),
                        item.task().ownedBy(new Owner.Person(people.getOrDefault(owner.id(), owner))),
                        item.reminded(),
                        item.createdAt(),
                        item.updatedAt()))
                .orElse(item);
    }

    private static <T> Optional<T> review(Row row, BiFunction<Responder, Instant, T> given) throws SQLException {
        @Nullable UUID id = row.uuidOrNull();
        @Nullable String name = row.textOrNull();
        @Nullable String email = row.textOrNull();
        @Nullable Instant at = row.instantOrNull();
        return id == null || name == null || email == null || at == null
                ? Optional.empty()
                : Optional.of(given.apply(new Responder(new UserId(id), name, new Email(email)), at));
    }
}
