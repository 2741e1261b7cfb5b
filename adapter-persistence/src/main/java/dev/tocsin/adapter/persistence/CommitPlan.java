package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        private final int[] tally = new int[Tally.SIZE];

        int events() {
            return events;
        }

        /** How many new incidents there are, by the year of their creation. */
        SortedMap<Integer, Integer> created() {
            return created;
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
            return !write.pages().isEmpty() || !write.superseded().isEmpty();
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

    /** How far an organization's counter has come when the share is taken: its last position, and the last numbers by year. */
    record Taken(long lastPosition, Map<Integer, Integer> lastNumbers) {}

    private static final Comparator<Step> BY_ID = Comparator.<Step, UUID>comparing(Step::organization)
            .thenComparing(step -> step.next().id().value());

    private static final Comparator<PageOutcome> BY_PAGE = Comparator.<PageOutcome, UUID>comparing(
                    outcome -> outcome.organization().value())
            .thenComparing(outcome -> outcome.page().value());

    private final List<Step> steps;
    private final List<PageOutcome> outcomes;
    private final SortedMap<UUID, Share> shares = new TreeMap<>();

    CommitPlan(Collection<IncidentWrite> writes) {
        this(writes, List.of());
    }

    CommitPlan(Collection<IncidentWrite> writes, List<PageOutcome> outcomes) {
        List<Step> planned = new ArrayList<>(writes.size());
        for (IncidentWrite write : writes) {
            planned.add(plan(write));
        }
        this.steps = List.copyOf(planned);
        this.outcomes = outcomes.stream().sorted(BY_PAGE).toList();
    }

    /** In the order of the changeset. */
    List<Step> steps() {
        return steps;
    }

    /** Those of incidents that are kept already, in the order in which these are locked everywhere. */
    List<Step> known() {
        return steps.stream().filter(step -> !step.creates()).sorted(BY_ID).toList();
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

    private Step plan(IncidentWrite write) {
        Incident next = write.next();
        Share share = shares.computeIfAbsent(next.organization().value(), organization -> new Share());
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

    /** Where in the counter's array an incident is counted; written out, as the kept arrays depend on it. */
    static final class Tally {

        private static final Status[] STATUSES = {
            Status.NEW, Status.INVESTIGATING, Status.FIXING, Status.MONITORING, Status.RESOLVED, Status.CLOSED
        };
        private static final Severity[] SEVERITIES = {
            Severity.SEV0, Severity.SEV1, Severity.SEV2, Severity.SEV3, Severity.SEV4
        };
        static final int SIZE = STATUSES.length * SEVERITIES.length;

        private static final Map<Status, Integer> PLACES = new HashMap<>();

        static {
            for (int i = 0; i < STATUSES.length; i++) {
                PLACES.put(STATUSES[i], i);
            }
        }

        private Tally() {}

        /** From 0. */
        static int index(Status status, Severity severity) {
            return Objects.requireNonNull(PLACES.get(status)) * SEVERITIES.length
                    + Arrays.asList(SEVERITIES).indexOf(severity);
        }
    }
}
