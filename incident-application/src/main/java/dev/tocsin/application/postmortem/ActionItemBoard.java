package dev.tocsin.application.postmortem;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.ActionStatus;
import java.util.List;

/** Driving port: what was promised, across all postmortems that the caller may see; and what they own, of the others, too. */
public interface ActionItemBoard {

    static ActionItemBoard on(Ports ports) {
        return new BoardOfItems(ports.postmortems(), ports.clock());
    }

    /** What is due first comes first, what is due on no day comes last. The text occurs in theirs. */
    Outcome<Slice<TrackedItem, Integer>> list(Actor actor, Wanted wanted, Search search);

    Outcome<TrackedItem> get(Actor actor, ActionItemId item);

    /**
     * Any of the values of one field, all of the fields; an empty field does not filter.
     *
     * @param overdue only what should have been completed before today, by UTC
     */
    record Wanted(List<ActionStatus> statuses, List<Email> owners, List<String> categories, boolean overdue) {

        public static final Wanted ALL = new Wanted(List.of(), List.of(), List.of(), false);
    }
}
