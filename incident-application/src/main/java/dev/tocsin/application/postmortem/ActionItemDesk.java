package dev.tocsin.application.postmortem;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.ActionStatus;
import java.util.OptionalLong;

/**
 * Driving port: following up what was promised, whatever the status of the postmortem is. It makes no version of it, and
 * is told on the timeline of the incident.
 *
 * <p>Commands that name a version, of the postmortem, throw {@link dev.tocsin.application.StaleException} when it has
 * another one by now, be it for another item's sake; those that don't are decided again on the newest state.
 */
public interface ActionItemDesk {

    static ActionItemDesk on(Ports ports) {
        return new DeskOfItems(
                Commands.on(ports),
                new Cases(ports.incidents(), ports.postmortems()),
                new Keeping(ports.ids()),
                ports.directory(),
                ports.ids(),
                ports.clock());
    }

    Outcome<TrackedItem> add(Request<TrackedItem> request, AddItem command);

    Outcome<TrackedItem> change(Request<TrackedItem> request, ChangeItem command);

    /** Answers the item as it was last. */
    Outcome<TrackedItem> remove(Request<TrackedItem> request, RemoveItem command);

    record AddItem(PostmortemRef postmortem, WantedItem item) {}

    record ChangeItem(ActionItemId item, TaskChange change, OptionalLong version) {

        /** Of the status alone. */
        public static ChangeItem to(ActionItemId item, ActionStatus status) {
            return new ChangeItem(item, TaskChange.to(status), OptionalLong.empty());
        }
    }

    record RemoveItem(ActionItemId item, OptionalLong version) {}
}
