package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.people.Responder;
import java.time.LocalDate;

/**
 * Somebody is to be told, without urgency, of what they have promised.
 *
 * @param isOverdue false for the one that comes before the due date has passed
 */
public record Reminder(ActionItemId item, Responder owner, String text, LocalDate dueDate, boolean isOverdue) {}
