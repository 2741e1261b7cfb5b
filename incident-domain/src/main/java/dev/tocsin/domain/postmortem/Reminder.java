package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Summons;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Responder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody is to be told, without urgency, of what they have promised.
 *
 * @param isOverdue false for the one that comes before the due date has passed
 */
public record Reminder(ActionItemId item, Responder owner, String text, LocalDate dueDate, boolean isOverdue) {

    public Summons summons() {
        return new Summons(new Addressee.Somebody(owner.id()), Cause.ACTION_ITEM, Urgency.LOW, Optional.empty());
    }
}
