package dev.tocsin.application.postmortem;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.PostmortemWrite.Past;
import dev.tocsin.application.port.PostmortemWrite.SavePostmortem;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Turns what a postmortem decided into what is to be kept and what will be answered. */
record Keeping(Ids ids) {

    /** All that a command does whose answer is the postmortem. */
    Attempt<Postmortem, PostmortemView> view(Case before, Decision<Postmortem> decision) {
        return answered(before, decision, Function.identity(), PostmortemView::new);
    }

    /**
     * All that a command does.
     *
     * @param draft of the postmortem as it will be, or as it is where nothing changes
     * @param answer of its number and the draft
     */
    <D, R> Attempt<D, R> answered(
            Case before,
            Decision<Postmortem> decision,
            Function<Postmortem, D> draft,
            BiFunction<PostmortemNumber, D, R> answer) {
        return switch (decision) {
            case Decision.Accepted<Postmortem> accepted -> {
                D drafted = draft.apply(accepted.next());
                yield new Attempt.Ready<>(
                        changes(before, accepted), drafted, kept -> answer.apply(number(kept), drafted));
            }
            case Decision.Unchanged<Postmortem> unchanged ->
                Attempt.settled(
                        answer.apply(before.postmortem().orElseThrow().number(), draft.apply(unchanged.state())));
            case Decision.Refused<Postmortem> refused -> Attempt.rejected(new Rejection.ByRule(refused.why()));
        };
    }

    /** One that has been elsewhere before. */
    Attempt<Postmortem, PostmortemView> imported(Case before, Decision.Accepted<Postmortem> accepted, Past past) {
        Changeset changes =
                changes(before, accepted, new SavePostmortem(Optional.empty(), accepted.next(), Optional.of(past)));
        return new Attempt.Ready<>(changes, accepted.next(), kept -> new PostmortemView(number(kept), accepted.next()));
    }

    private Changeset changes(Case before, Decision.Accepted<Postmortem> accepted) {
        return changes(before, accepted, new SavePostmortem(before.postmortem(), accepted.next()));
    }

    /** The incident stays as it is; its timeline grows. */
    private Changeset changes(Case before, Decision.Accepted<Postmortem> accepted, SavePostmortem save) {
        List<NewEvent> events = accepted.events().stream()
                .map(event -> new NewEvent(new EventId(ids.next()), event))
                .toList();
        List<ActionItemId> outdated = before.postmortem()
                .map(stored -> stored.postmortem().reminders().outdatedBy(accepted.next()))
                .orElse(List.of());
        IncidentWrite told = new IncidentWrite(
                Optional.of(before.incident()), before.incident().incident(), events, Set.of(), outdated, List.of());
        return Changeset.of(told).and(save);
    }

    private static PostmortemNumber number(Commit.Kept kept) {
        return kept.postmortems().getFirst();
    }
}
