package dev.tocsin.application.postmortem;

import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.ActionStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which action items a list shows: any of the values of one field, all of the fields. An empty field does not filter.
 *
 * @param owners the present addresses of people
 * @param categories compared without case, see {@link dev.tocsin.domain.Text#folded}
 * @param overdueOn only what is not completed and was due before this day
 * @param reader where there is one, only those of published postmortems, and those that this person owns
 */
public record ActionItemFilter(
        List<ActionStatus> statuses,
        List<Email> owners,
        List<String> categories,
        Optional<LocalDate> overdueOn,
        Optional<UserId> reader) {

    public static final ActionItemFilter ALL =
            new ActionItemFilter(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public ActionItemFilter {
        statuses = statuses.stream().distinct().toList();
        owners = owners.stream().distinct().toList();
        categories = categories.stream().distinct().toList();
    }
}
