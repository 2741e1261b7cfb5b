package dev.tocsin.adapter.persistence;

import dev.tocsin.adapter.persistence.CommitPlan.Taken;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.PostmortemWrite.Past;
import dev.tocsin.application.port.PostmortemWrite.SavePostmortem;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a changeset does to postmortems, and the numbers that the new ones take: part of a {@link CommitPlan}. */
record PostmortemPlan(List<SavePostmortem> saves) {

    /** A number that nobody here has given. */
    record Brought(UUID organization, PostmortemNumber number) {}

    static final PostmortemPlan NOTHING = new PostmortemPlan(List.of());

    private static final Comparator<SavePostmortem> BY_ID = Comparator.<SavePostmortem, UUID>comparing(
                    save -> save.organization().value())
            .thenComparing(save -> save.next().id().value());

    static PostmortemPlan of(Changeset changes) {
        return new PostmortemPlan(changes.records().stream()
                .filter(SavePostmortem.class::isInstance)
                .map(SavePostmortem.class::cast)
                .toList());
    }

    boolean isEmpty() {
        return saves.isEmpty();
    }

    /** Those that are kept already, in the order in which these are locked everywhere. */
    List<SavePostmortem> known() {
        return saves.stream().filter(save -> !isNew(save)).sorted(BY_ID).toList();
    }

    /** Those that the counter has to give a number. */
    List<SavePostmortem> counted() {
        return saves.stream().filter(PostmortemPlan::isCounted).toList();
    }

    /** The numbers that come along with those that have been elsewhere before. */
    List<Brought> brought() {
        return saves.stream()
                .flatMap(save -> save.past().stream()
                        .map(past -> new Brought(save.organization().value(), past.number())))
                .toList();
    }

    Optional<Postmortem> first() {
        return saves.stream().findFirst().map(SavePostmortem::next);
    }

    /** In the order of the changeset. */
    List<PostmortemNumber> numbers(Map<UUID, Taken> taken) {
        List<PostmortemNumber> numbers = new ArrayList<>();
        for (int i = 0; i < saves.size(); i++) {
            SavePostmortem save = saves.get(i);
            long behind = saves.subList(i + 1, saves.size()).stream()
                    .filter(later -> isCounted(later) && countsWith(save, later))
                    .count();
            numbers.add(save.before()
                    .map(StoredPostmortem::number)
                    .or(() -> save.past().map(Past::number))
                    .orElseGet(() -> new PostmortemNumber(year(save), last(save, taken) - (int) behind)));
        }
        return List.copyOf(numbers);
    }

    private static int last(SavePostmortem save, Map<UUID, Taken> taken) {
        Taken ofOrganization =
                Objects.requireNonNull(taken.get(save.organization().value()));
        return Objects.requireNonNull(ofOrganization.lastPostmortems().get(year(save)));
    }

    static boolean isNew(SavePostmortem save) {
        return save.before().isEmpty();
    }

    private static boolean isCounted(SavePostmortem save) {
        return isNew(save) && save.past().isEmpty();
    }

    static int year(SavePostmortem save) {
        return save.next().createdAt().atOffset(ZoneOffset.UTC).getYear();
    }

    private static boolean countsWith(SavePostmortem one, SavePostmortem other) {
        return one.organization().equals(other.organization()) && year(one) == year(other);
    }
}
