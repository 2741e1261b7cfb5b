package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Text;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Fact.ActionItemChanged.Aspect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an action item says; a change of it is another task.
 *
 * @param dueDate the last day on which it is not overdue, where its owner lives; from {@value #FIRST_YEAR} to {@value
 *     #LAST_YEAR}
 * @param category one of those that the template names, or any other word
 */
public record Task(
        String text,
        Optional<Owner> owner,
        Optional<LocalDate> dueDate,
        Optional<String> category,
        ActionStatus status,
        Optional<Comment> comment) {

    public static final int MAX_LENGTH = 1_000;
    public static final int MAX_CATEGORY_LENGTH = 100;
    public static final int FIRST_YEAR = 1970;
    public static final int LAST_YEAR = 9999;

    private static final Set<Aspect> PROGRESS = EnumSet.of(Aspect.STATUS, Aspect.COMMENT);

    public Task {
        text = Text.prose("action item", text, MAX_LENGTH);
        category = category.map(word -> Text.line("category", word, MAX_CATEGORY_LENGTH));
        dueDate.ifPresent(Task::requireYear);
    }

    /** One that has been thought of, and nothing more. */
    public static Task of(String text) {
        return new Task(
                text, Optional.empty(), Optional.empty(), Optional.empty(), ActionStatus.PENDING, Optional.empty());
    }

    public Task ownedBy(Owner next) {
        return new Task(text, Optional.of(next), dueDate, category, status, comment);
    }

    public Task dueOn(LocalDate next) {
        return new Task(text, owner, Optional.of(next), category, status, comment);
    }

    public Task in(ActionStatus next) {
        return new Task(text, owner, dueDate, category, next, comment);
    }

    /** Whether it should have been done before this day. */
    public boolean isOverdueOn(LocalDate today) {
        return status != ActionStatus.COMPLETED
                && dueDate.filter(due -> due.isBefore(today)).isPresent();
    }

    /** Whether both promise the same; how far it is, and what there is to say about that, makes no difference. */
    public boolean isSamePromise(Task other) {
        return PROGRESS.containsAll(differences(other));
    }

    List<Aspect> differences(Task other) {
        List<Aspect> fields = new ArrayList<>();
        noteIfDifferent(fields, Aspect.TEXT, text, other.text);
        noteIfDifferent(fields, Aspect.OWNER, owner, other.owner);
        noteIfDifferent(fields, Aspect.DUE_DATE, dueDate, other.dueDate);
        noteIfDifferent(fields, Aspect.CATEGORY, category, other.category);
        noteIfDifferent(fields, Aspect.STATUS, status, other.status);
        noteIfDifferent(fields, Aspect.COMMENT, comment, other.comment);
        return List.copyOf(fields);
    }

    private static void noteIfDifferent(List<Aspect> fields, Aspect field, Object one, Object other) {
        if (!one.equals(other)) {
            fields.add(field);
        }
    }

    private static void requireYear(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("not a due date: " + date);
        }
    }
}
