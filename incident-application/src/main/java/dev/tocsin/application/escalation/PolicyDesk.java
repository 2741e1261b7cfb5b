package dev.tocsin.application.escalation;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Removal;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.escalation.Simulation;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Driving port: the escalation policies. Their names are unique in the organization, without regard to case. */
public interface PolicyDesk {

    static PolicyDesk on(Ports ports) {
        return new DeskOfPolicies(
                ports.policies(),
                new WantedLevels(ports.schedules(), ports.directory()),
                ports.rosters(),
                new Removal(ports.usage()),
                Commands.on(ports),
                ports.clock(),
                ports.ids());
    }

    Outcome<Slice<KnownPolicy, Integer>> list(Actor actor, Search search);

    Outcome<KnownPolicy> get(Actor actor, PolicyId policy);

    /** The one that is in force for incidents of a severity whose services have none of their own: a list of one, or of none. */
    Outcome<Slice<KnownPolicy, Integer>> inForce(Actor actor, Severity severity, Search search);

    Outcome<KnownPolicy> add(Request<KnownPolicy> request, AddPolicy command);

    Outcome<KnownPolicy> change(Request<KnownPolicy> request, ChangePolicy command);

    /** Answers the policy as it was last. */
    Outcome<KnownPolicy> remove(Request<KnownPolicy> request, RemovePolicy command);

    /**
     * Whom it would wake, and when, if an incident of a severity were opened and nobody ever answered.
     *
     * @param at when it would be opened; now, where it is not said
     */
    Outcome<Simulated> simulate(Actor actor, PolicyId policy, Severity severity, Optional<Instant> at);

    /** Everybody is woken by the same channels, as these follow from the severity. */
    record Simulated(Instant at, List<Simulation.Step> steps, List<Channel> channels) {}

    record AddPolicy(String name, List<WantedLevel> levels, int repeat, Optional<Duration> acknowledgeTimeout) {
        public AddPolicy {
            levels = List.copyOf(levels);
        }
    }

    /** Levels, where given, replace those before. Running escalations have their copies, and go on as they began. */
    record ChangePolicy(
            PolicyId policy,
            Optional<String> name,
            Optional<List<WantedLevel>> levels,
            Optional<Integer> repeat,
            Change<Duration> acknowledgeTimeout,
            OptionalLong version) {}

    record RemovePolicy(PolicyId policy, OptionalLong version) {}

    /** A {@link dev.tocsin.domain.escalation.Level} whose targets are named as people name them. */
    record WantedLevel(List<WantedTarget> targets, Duration patience) {
        public WantedLevel {
            targets = List.copyOf(targets);
        }
    }

    /** Whom a level wakes. */
    sealed interface WantedTarget {

        /** An active user. */
        record Person(Email email) implements WantedTarget {}

        /** Whoever is on call in the schedule of this name. */
        record OnSchedule(String schedule) implements WantedTarget {}
    }
}
