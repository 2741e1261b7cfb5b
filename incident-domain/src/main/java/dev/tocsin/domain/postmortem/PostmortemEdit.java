package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Fact.ActionItemChanged.Kind;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One command at work on a postmortem; lives no longer than the command. */
final class PostmortemEdit {

    private static final String TEMPLATE = "template";

    private final Postmortem before;
    private final Author by;
    private final Instant at;
    private final List<IncidentEvent> events = new ArrayList<>();

    private Demands demands;
    private PostmortemStatus status;
    private Content content;
    private Edition edition;
    private Optional<Proposed> drafted;
    private List<Responder> authors;
    private Optional<Approval> approval;
    private Optional<Publication> publication;

    PostmortemEdit(Postmortem before, Author by, Instant at) {
        this.before = before;
        this.by = by;
        this.at = at;
        this.demands = before.demands();
        this.status = before.status();
        this.content = before.content();
        this.edition = before.edition();
        this.drafted = before.drafted();
        this.authors = before.authors();
        this.approval = before.approval();
        this.publication = before.publication();
    }

    /** What says the same as before is no change. */
    PostmortemEdit wroteIn(Content next, Responder author) {
        rewrite(next);
        if (authors.stream().noneMatch(author::is)) {
            authors = new ArrayList<>(authors);
            authors.add(author);
        }
        return this;
    }

    /**
     * Where people have been everywhere nothing is taken but what the template asks for; where that is the same, too,
     * the proposal is forgotten.
     */
    PostmortemEdit propose(Proposal proposal) {
        boolean isAsDemanded = proposal.sections().equals(demands.sections());
        Content last = drafted.map(Proposed::content).orElse(Content.NOTHING);
        rewrite(Merge.of(last, content, proposal.content()));
        drafted = Optional.of(proposal.proposed());
        demands = new Demands(demands.level(), demands.isEnforced(), proposal.sections());
        if (events.isEmpty() && !isAsDemanded) {
            tell(List.of(TEMPLATE));
        }
        return this;
    }

    PostmortemEdit approved(Approval given) {
        approval = Optional.of(given);
        status = status == PostmortemStatus.DRAFT ? PostmortemStatus.APPROVED : status;
        return tell(new Fact.PostmortemApproved(given.by(), edition.number()));
    }

    PostmortemEdit published(Publication given) {
        publication = Optional.of(given);
        status = PostmortemStatus.PUBLISHED;
        return tell(new Fact.PostmortemPublished(edition.number()));
    }

    PostmortemEdit unpublished() {
        publication = Optional.empty();
        status = PostmortemStatus.APPROVED;
        return tell(new Fact.PostmortemUnpublished());
    }

    /** Action items move beside the versions, and ask for no new approval. */
    PostmortemEdit items(List<ActionItem> next) {
        tellOfItems(content.trackedItems(), next);
        content = content.withActionItems(Optional.of(Form.structured(next)));
        return this;
    }

    /** Of which nothing can be told has changed nothing. */
    Decision<Postmortem> decision() {
        return events.isEmpty() ? new Decision.Unchanged<>(before) : new Decision.Accepted<>(next(), events);
    }

    private void rewrite(Content next) {
        List<String> words = Comparison.words(content, next);
        if (words.isEmpty()) {
            return;
        }
        edition = edition.next(by, at);
        tell(words);
        tellOfItems(content.trackedItems(), next.trackedItems());
        content = next;
    }

    /** An approval was of what it said before, and of what was asked of it. */
    private void tell(List<String> changed) {
        tell(new Fact.PostmortemUpdated(changed, edition.number(), status == PostmortemStatus.APPROVED));
        status = PostmortemStatus.DRAFT;
        approval = Optional.empty();
    }

    private void tellOfItems(List<ActionItem> present, List<ActionItem> next) {
        for (ActionItem item : next) {
            Optional<ActionItem> same = find(present, item.id());
            if (same.isEmpty()) {
                tell(item, Kind.ADDED, List.of());
            } else if (!same.get().task().equals(item.task())) {
                tell(item, Kind.CHANGED, same.get().task().differences(item.task()));
            }
        }
        present.stream()
                .filter(item -> find(next, item.id()).isEmpty())
                .forEach(item -> tell(item, Kind.REMOVED, List.of()));
    }

    /** Who may not read the postmortem yet reads the timeline all the same. */
    private void tell(ActionItem item, Kind kind, List<Fact.ActionItemChanged.Aspect> fields) {
        Task task = item.task();
        boolean isForAll = status == PostmortemStatus.PUBLISHED;
        tell(new Fact.ActionItemChanged(
                kind,
                item.id().value(),
                isForAll ? Optional.of(task.text()) : Optional.empty(),
                task.status().word(),
                task.dueDate(),
                fields));
    }

    private PostmortemEdit tell(Fact fact) {
        events.add(new IncidentEvent(by, at, fact));
        return this;
    }

    private static Optional<ActionItem> find(List<ActionItem> items, ActionItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private Postmortem next() {
        return new Postmortem(
                before.organization(),
                before.id(),
                before.incident(),
                demands,
                status,
                content,
                edition,
                drafted,
                authors,
                approval,
                publication,
                before.createdAt(),
                at,
                before.version() + 1);
    }
}
