package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentNumber;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a changeset does to incidents and pages, and what it takes from the counters: known before these are taken, so that each is taken
 * once and held shortly.
 */
final class CommitPlan {

    /** What one organization's writes take together. */
    static final class Share {

        private int events;
        private final SortedMap<Integer, Integer> created = new TreeMap<>();
        private final SortedMap<Integer, Integer> postmortems = new TreeMap<>();
        private final SortedMap<Integer, Integer> brought = new TreeMap<>();
        private final int[] tally = new int[Tally.SIZE];

        int events() {
            return events;
        }

        /** How many new incidents there are, by the year of their creation. */
        SortedMap<Integer, Integer> created() {
            return created;
        }

        /** How many new postmortems there are that have no number yet, by the year of their creation. */
        SortedMap<Integer, Integer> postmortems() {
            return postmortems;
        }

        /** The highest number that a postmortem brings along, by its year: the counter is not to come to it again. */
        SortedMap<Integer, Integer> brought() {
            return brought;
        }

        /** By how much each element of the tally changes. */
        int[] tally() {
            return tally;
        }
    }

    /**
     * One write and its place among those of its organization.
     *
     * @param eventsBefore how many events of the same organization come first
     * @param createdBefore how many new incidents of the same organization and year come first
     */
    record Step(IncidentWrite write, int eventsBefore, int createdBefore) {

        UUID organization() {
            return write.next().organization().value();
        }

        Incident next() {
            return write.next();
        }

        boolean creates() {
            return write.before().isEmpty();
        }

        boolean updates() {
            return !creates() && write.changesState();
        }

        /** Whether it adds pages, or ends some. */
        boolean concernsPages() {
            return !write.pages().isEmpty()
                    || !write.superseded().isEmpty()
                    || !write.outdated().isEmpty();
        }

        List<NewEvent> events() {
            return write.events();
        }

        int year() {
            return next().createdAt().atOffset(ZoneOffset.UTC).getYear();
        }

        long revisionBefore() {
            return write.before().map(StoredIncident::revision).orElse(0L);
        }
    }

    /**
     * An incident that is kept already, and what is done to it: nothing, where it must only be there because a postmortem is written of
     * it.
     */
    record Held(UUID organization, UUID incident, Optional<Step> step) {}

    /**
     * How far an organization's counter has come when the share is taken: its last position, and the last numbers by year, of incidents
     * and of postmortems.
     */
    record Taken(long lastPosition, Map<Integer, Integer> lastNumbers, Map<Integer, Integer> lastPostmortems) {}

    private static final Comparator<Step> BY_ID = Comparator.<Step, UUID>comparing(Step::organization)
            .thenComparing(step -> step.next().id().value());

    private static final Comparator<Held> BY_INCIDENT =
            Comparator.comparing(Held::organization).thenComparing(Held::incident);

    private static final Comparator<PageOutcome> BY_PAGE = Comparator.<PageOutcome, UUID>comparing(
                    outcome -> outcome.organization().value())
            .thenComparing(outcome -> outcome.page().value());

    private final List<Step> steps;
    private final List<PageOutcome> outcomes;
    private final PostmortemPlan postmortems;
    private final SortedMap<UUID, Share> shares = new TreeMap<>();

    CommitPlan(Collection<IncidentWrite> writes) {
        this(writes, List.of(), PostmortemPlan.NOTHING);
    }

    CommitPlan(Collection<IncidentWrite> writes, List<PageOutcome> outcomes, PostmortemPlan postmortems) {
        List<Step> planned = new ArrayList<>(writes.size());
        for (IncidentWrite write : writes) {
            planned.add(plan(write));
        }
        this.steps = List.copyOf(planned);
        this.outcomes = outcomes.stream().sorted(BY_PAGE).toList();
        this.postmortems = postmortems;
        postmortems
                .brought()
                .forEach(one -> share(one.organization())
                        .brought
                        .merge(one.number().year(), one.number().sequence(), Math::max));
        postmortems
                .counted()
                .forEach(save -> share(save.organization().value())
                        .postmortems
                        .merge(PostmortemPlan.year(save), 1, Integer::sum));
    }

    static CommitPlan of(Changeset changes) {
        return new CommitPlan(changes.incidents(), changes.outcomes(), PostmortemPlan.of(changes));
    }

    /** In the order of the changeset. */
    List<Step> steps() {
        return steps;
    }

    /** Those of incidents that are kept already, in the order in which these are locked everywhere. */
    List<Step> known() {
        return steps.stream().filter(step -> !step.creates()).sorted(BY_ID).toList();
    }

    /** The same, and those of postmortems of which nothing else is written, in the same order. */
    List<Held> held() {
        List<Held> held = new ArrayList<>();
        known().forEach(step ->
                held.add(new Held(step.organization(), step.next().id().value(), Optional.of(step))));
        postmortems.saves().stream()
                .map(save -> new Held(
                        save.organization().value(), save.next().incident().id().value(), Optional.empty()))
                .filter(alone -> steps.stream().noneMatch(step -> keeps(step, alone)))
                .forEach(held::add);
        return held.stream().sorted(BY_INCIDENT).toList();
    }

    private static boolean keeps(Step step, Held incident) {
        return step.organization().equals(incident.organization())
                && step.next().id().value().equals(incident.incident())
                && step.next().deletedAt().isEmpty();
    }

    PostmortemPlan postmortems() {
        return postmortems;
    }

    /** In the order in which pages are locked everywhere. */
    List<PageOutcome> outcomes() {
        return outcomes;
    }

    /** By organization, in the order in which counters are taken everywhere. */
    SortedMap<UUID, Share> shares() {
        return shares;
    }

    /** How far behind the organization's last position the step's first event is. */
    int positionsAfterFirst(Step step) {
        return share(step).events - step.eventsBefore() - 1;
    }

    /** How far behind the last number of its year that of the step's new incident is. */
    int numbersAfter(Step step) {
        return Objects.requireNonNull(share(step).created.get(step.year())) - step.createdBefore() - 1;
    }

    List<Placed> placed(Map<UUID, Taken> taken) {
        return steps.stream()
                .map(step -> placed(step, Objects.requireNonNull(taken.get(step.organization()))))
                .toList();
    }

    Commit.Kept kept(Map<UUID, Taken> taken) {
        return new Commit.Kept(placed(taken), postmortems.numbers(taken));
    }

    private Placed placed(Step step, Taken taken) {
        long first = taken.lastPosition() - positionsAfterFirst(step);
        return step.write()
                .before()
                .map(before ->
                        new Placed(before.number(), step.updates() ? before.revision() + 1 : before.revision(), first))
                .orElseGet(() -> new Placed(number(step, taken), 1, first));
    }

    private IncidentNumber number(Step step, Taken taken) {
        int last = Objects.requireNonNull(taken.lastNumbers().get(step.year()));
        return new IncidentNumber(step.year(), last - numbersAfter(step));
    }

    private Share share(Step step) {
        return Objects.requireNonNull(shares.get(step.organization()));
    }

    private Share share(UUID organization) {
        return shares.computeIfAbsent(organization, absent -> new Share());
    }

    private Step plan(IncidentWrite write) {
        Incident next = write.next();
        Share share = share(next.organization().value());
        int year = next.createdAt().atOffset(ZoneOffset.UTC).getYear();
        Step step = new Step(write, share.events, share.created.getOrDefault(year, 0));
        share.events += write.events().size();
        if (step.creates()) {
            share.created.merge(year, 1, Integer::sum);
        }
        write.before().ifPresent(before -> count(before.incident(), -1, share));
        count(next, 1, share);
        return step;
    }

    private static void count(Incident incident, int by, Share share) {
        if (incident.deletedAt().isEmpty()) {
            share.tally[Tally.index(incident.status(), incident.details().severity())] += by;
        }
    }
}
