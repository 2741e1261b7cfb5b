package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.people.Author;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is to be done about a postmortem. Its changes are told on the timeline as those of the document are, yet make no
 * version of it, and they are allowed whatever its status is.
 */
public record ActionItems(Postmortem postmortem) {

    /** Those that are tracked, in the order in which they were written. */
    public List<ActionItem> all() {
        return postmortem.content().trackedItems();
    }

    public Optional<ActionItem> find(ActionItemId id) {
        return all().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Whether it has as many as it may: then nothing can be added. */
    public boolean isFull() {
        return all().size() >= Content.MAX_ACTION_ITEMS;
    }

    /** What is not completed does not vanish behind a page of HTML; who wants it gone removes it. */
    Optional<Refusal> objection(Content next) {
        int open = (int) all().stream()
                .filter(item -> item.task().status() != ActionStatus.COMPLETED)
                .count();
        return next.actionItems()
                .flatMap(Form::asHtml)
                .filter(page -> open > 0)
                .map(page -> new Refusal.ActionItemsOpen(open));
    }

    public Decision<Postmortem> add(ActionItemId id, Task task, Author by, Instant at) {
        boolean areOnAPage =
                postmortem.content().actionItems().flatMap(Form::asHtml).isPresent();
        return areOnAPage
                ? new Decision.Refused<>(new Refusal.ActionItemsNotTracked())
                : changed(Stream.concat(all().stream(), Stream.of(ActionItem.added(id, task, at))), by, at);
    }

    /** One that is not there any more is left alone. */
    public Decision<Postmortem> change(ActionItemId id, Function<Task, Task> change, Author by, Instant at) {
        return changed(
                all().stream().map(item -> item.id().equals(id) ? item.with(change.apply(item.task()), at) : item),
                by,
                at);
    }

    public Decision<Postmortem> remove(ActionItemId id, Author by, Instant at) {
        return changed(all().stream().filter(item -> !item.id().equals(id)), by, at);
    }

    private Decision<Postmortem> changed(Stream<ActionItem> next, Author by, Instant at) {
        return new PostmortemEdit(postmortem, by, at).items(next.toList()).decision();
    }
}
