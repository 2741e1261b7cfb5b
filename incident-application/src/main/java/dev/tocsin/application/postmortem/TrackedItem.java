package dev.tocsin.application.postmortem;

import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.IncidentRef;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * An action item, and where it was promised.
 *
 * @param version that of the postmortem, which counts every change of each of its items
 */
public record TrackedItem(PostmortemNumber postmortem, IncidentRef incident, ActionItem item, long version) {

    /** Whether it should have been completed before today. */
    public boolean isOverdueAt(Instant now) {
        return item.task().isOverdueOn(today(now));
    }

    /** By UTC, because a list is of many people's items and has to come in one order. */
    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
