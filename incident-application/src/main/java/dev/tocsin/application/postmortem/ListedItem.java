package dev.tocsin.application.postmortem;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.postmortem.ActionItemId;
import java.util.Optional;

/**
 * One of a list of action items that takes the place of the list before.
 *
 * @param id of the item that it is; where none is named, it is the one of the same text, or else a new one
 * @param change what it does not say of an item that is there stays as it is; without an id it has a text
 */
public record ListedItem(Optional<ActionItemId> id, TaskChange change) {

    public ListedItem {
        if (id.isEmpty() && change.text().isEmpty()) {
            throw new IllegalArgumentException("neither an id nor a text");
        }
    }

    /** What is not given of it stays as it is. */
    public static ListedItem of(WantedItem item) {
        TaskChange change = new TaskChange(
                Optional.of(item.text()),
                given(item.owner()),
                given(item.dueDate()),
                given(item.category()),
                Optional.of(item.status()),
                given(item.comment()));
        return new ListedItem(Optional.empty(), change);
    }

    /** The same of a postmortem that has no items yet. */
    ListedItem anew() {
        return new ListedItem(Optional.empty(), change);
    }

    private static <T> Change<T> given(Optional<T> value) {
        return value.map(Change::to).orElseGet(Change::keep);
    }
}
