package dev.tocsin.application.escalation;

import static dev.tocsin.application.Rejection.Kind.POLICY;
import static dev.tocsin.application.access.Permission.CHANGE_POLICIES;
import static dev.tocsin.application.access.Permission.READ_POLICIES;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Removal;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Policies;
import dev.tocsin.application.port.PolicyWrite;
import dev.tocsin.application.port.Rosters;
import dev.tocsin.application.port.Usage.Subject.OfPolicy;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Simulation;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.Severity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** People and schedules are named by what people know them by, and kept as those whom these mean. */
record DeskOfPolicies(
        Policies policies,
        WantedLevels wantedLevels,
        Rosters rosters,
        Removal removal,
        Commands commands,
        InstantSource clock,
        Ids ids)
        implements PolicyDesk {

    @Override
    public Outcome<Slice<KnownPolicy, Integer>> list(Actor actor, Search search) {
        return actor.reading(READ_POLICIES, () -> Outcome.done(policies.list(actor.organization(), search)));
    }

    @Override
    public Outcome<KnownPolicy> get(Actor actor, PolicyId policy) {
        return actor.reading(
                READ_POLICIES, () -> Outcome.of(policies.find(actor.organization(), policy), unknown(policy)));
    }

    @Override
    public Outcome<Slice<KnownPolicy, Integer>> inForce(Actor actor, Severity severity, Search search) {
        return actor.reading(
                READ_POLICIES,
                () -> Outcome.done(search.part(policies
                        .bindings(actor.organization())
                        .choose(List.of(), severity)
                        .flatMap(chosen -> policies.find(actor.organization(), chosen.id()))
                        .filter(known -> search.matches(known.policy().plan().name()))
                        .stream()
                        .toList())));
    }

    @Override
    public Outcome<KnownPolicy> add(Request<KnownPolicy> request, AddPolicy command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(request, CHANGE_POLICIES, () -> {
            WantedLevels.Found found = wantedLevels.find(organization, command.levels());
            if (!found.faults().isEmpty()) {
                return Attempt.rejected(new Rejection.Invalid(found.faults()));
            }
            EscalationPlan plan =
                    new EscalationPlan(command.name(), found.levels(), command.repeat(), command.acknowledgeTimeout());
            return unlessTaken(
                    found.known(EscalationPolicy.added(organization, new PolicyId(ids.next()), plan, clock.instant())));
        });
    }

    @Override
    public Outcome<KnownPolicy> change(Request<KnownPolicy> request, ChangePolicy command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_POLICIES,
                () -> with(organization, command.policy(), command.version(), known -> changed(known, command)));
    }

    @Override
    public Outcome<KnownPolicy> remove(Request<KnownPolicy> request, RemovePolicy command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_POLICIES,
                () -> with(organization, command.policy(), command.version(), known -> {
                    PolicyWrite remove = new PolicyWrite.RemovePolicy(
                            organization, command.policy(), known.policy().version());
                    return removal.of(organization, POLICY, new OfPolicy(command.policy()), known, remove, remove);
                }));
    }

    @Override
    public Outcome<Simulated> simulate(Actor actor, PolicyId policy, Severity severity, Optional<Instant> at) {
        return actor.reading(READ_POLICIES, () -> {
            Instant start = at.orElseGet(clock::instant);
            return Outcome.of(
                    policies.find(actor.organization(), policy)
                            .map(known -> new Simulated(
                                    start,
                                    Simulation.of(onCall(known, start), start),
                                    Urgency.of(severity).channels())),
                    unknown(policy));
        });
    }

    private OnCall onCall(KnownPolicy known, Instant at) {
        EscalationPlan plan = known.policy().plan();
        Period time = new Period(at, at.plus(plan.length()));
        Map<ScheduleId, Roster> found = new HashMap<>();
        Map<UserId, Responder> people = new HashMap<>(known.people());
        for (ScheduleId schedule : known.schedules().keySet()) {
            rosters.find(known.policy().organization(), schedule, time).ifPresent(roster -> {
                found.put(schedule, roster);
                roster.people().forEach(person -> people.put(person.id(), person));
            });
        }
        return new OnCall(Optional.of(plan), people, found, Optional.empty());
    }

    private Attempt<KnownPolicy, KnownPolicy> with(
            OrganizationId organization,
            PolicyId id,
            OptionalLong version,
            Function<KnownPolicy, Attempt<KnownPolicy, KnownPolicy>> decide) {
        Optional<KnownPolicy> found = policies.find(organization, id);
        found.ifPresent(known -> Commands.expect(version, known.policy().version()));
        return found.map(decide).orElseGet(() -> Attempt.rejected(unknown(id)));
    }

    private Attempt<KnownPolicy, KnownPolicy> changed(KnownPolicy known, ChangePolicy command) {
        EscalationPolicy policy = known.policy();
        WantedLevels.Found found =
                wantedLevels.find(policy.organization(), command.levels().orElse(List.of()));
        if (!found.faults().isEmpty()) {
            return Attempt.rejected(new Rejection.Invalid(found.faults()));
        }
        EscalationPlan plan = new EscalationPlan(
                command.name().orElse(policy.plan().name()),
                command.levels().isPresent() ? found.levels() : policy.plan().levels(),
                command.repeat().orElse(policy.plan().repeat()),
                command.acknowledgeTimeout().appliedTo(policy.plan().acknowledgeTimeout()));
        EscalationPolicy next = policy.with(plan, clock.instant());
        if (next.equals(policy)) {
            return Attempt.settled(known);
        }
        return unlessTaken(
                command.levels().isPresent()
                        ? found.known(next)
                        : new KnownPolicy(next, known.people(), known.schedules()));
    }

    private Attempt<KnownPolicy, KnownPolicy> unlessTaken(KnownPolicy next) {
        EscalationPolicy policy = next.policy();
        boolean taken = policies.findByName(policy.organization(), policy.plan().name())
                .filter(other -> !other.policy().id().equals(policy.id()))
                .isPresent();
        return taken
                ? Attempt.rejected(
                        new Rejection.Taken(POLICY, "name", policy.plan().name()))
                : Attempt.ready(Changeset.of(new PolicyWrite.SavePolicy(policy)), next);
    }

    private static Rejection unknown(PolicyId policy) {
        return new Rejection.Unknown(POLICY, policy.value().toString());
    }
}
