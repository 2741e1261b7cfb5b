package dev.tocsin.application.postmortem;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItem.Listed;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes of a list of action items, as somebody gives it, those that a postmortem will have. */
record ItemList(List<ActionItem> present, Owners owners, Cleaning cleaning) {

    static final String UNKNOWN = "the postmortem has no action item with this id";
    static final String TWICE = "is there twice";

    /** What it has already, where the list names items that it does not have. */
    List<ActionItem> of(List<ListedItem> wanted, Supplier<ActionItemId> ids, Instant at) {
        Set<ActionItemId> left = present.stream().map(ActionItem::id).collect(Collectors.toCollection(HashSet::new));
        boolean isKnown = true;
        List<Listed> listed = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            ListedItem item = wanted.get(i);
            String place = "action_items[" + i + "].";
            isKnown &= item.id().stream().allMatch(id -> takes(id, left, place + "id"));
            Change<Owner> owner = owner(item.change(), place + "owner_email");
            listed.add(new Listed(
                    item.id(), item.change().text(), task -> item.change().appliedTo(task, owner)));
        }
        return isKnown ? ActionItem.reconciled(present, listed, ids, at) : present;
    }

    private boolean takes(ActionItemId id, Set<ActionItemId> left, String field) {
        if (left.remove(id)) {
            return true;
        }
        boolean isThere = present.stream().anyMatch(item -> item.id().equals(id));
        cleaning.fault(field, isThere ? TWICE : UNKNOWN);
        return false;
    }

    private Change<Owner> owner(TaskChange change, String field) {
        boolean isSomebody = change.owner().appliedTo(Optional.empty()).stream()
                .allMatch(wanted -> owners.find(wanted).isPresent());
        if (!isSomebody) {
            cleaning.fault(field, Owners.NOBODY);
            return Change.keep();
        }
        return change.owner().map(wanted -> owners.find(wanted).orElseThrow());
    }
}
