package dev.tocsin.application.incident;

import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.escalation.Escalation;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.SlackThread;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.sla.SlaClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is shown of one incident.
 *
 * @param participants everybody who acted on it or was paged for it, once each, in the order in which they came to it
 * @param timeline the newest {@value #TIMELINE_LIMIT} entries, oldest first
 * @param olderEntries whether the timeline has entries from before these
 */
public record IncidentView(
        IncidentSummary summary,
        SlaClock sla,
        Response response,
        Optional<SlackThread> slackThread,
        List<AffectedService> services,
        List<AffectedComponent> components,
        List<AffectedEnvironment> environments,
        List<Participant> participants,
        List<TimelineEntry> timeline,
        boolean olderEntries) {

    public static final int TIMELINE_LIMIT = 200;

    public IncidentView {
        services = List.copyOf(services);
        components = List.copyOf(components);
        environments = List.copyOf(environments);
        participants = List.copyOf(participants);
        timeline = List.copyOf(timeline);
    }

    /**
     * How far waking people has come.
     *
     * @param policy the name of its copy; empty until response has started, and where no policy was in force
     * @param level the last one that fired, 0 where none has
     * @param nextAt when time alone moves it on
     */
    public record Response(Optional<String> policy, int level, Optional<Instant> nextAt) {

        public static Response of(Escalation escalation) {
            return new Response(
                    escalation.plan().map(EscalationPlan::name),
                    escalation.place().level(),
                    escalation.nextAt());
        }
    }

    public record AffectedService(ServiceKey key, String name) {}

    public record AffectedComponent(ComponentId id, String name, ComponentStatus status) {}

    public record AffectedEnvironment(EnvironmentId id, String name) {}

    /** Somebody who acted or was paged, named as they were then. */
    public record Participant(String name, Email email) {

        /** Who has part in the incident by these entries, in order. Once each: by whom they are, and by their address. */
        public static List<Participant> in(Collection<TimelineEntry.Entry> entries) {
            Set<Object> known = new HashSet<>();
            List<Participant> participants = new ArrayList<>();
            for (TimelineEntry.Entry entry : entries) {
                if (entry.author() instanceof Author.Person person) {
                    Participant author =
                            new Participant(person.who().name(), person.who().email());
                    if (!known.contains(person.who().id()) && !known.contains(author.email())) {
                        participants.add(author);
                    }
                    known.add(person.who().id());
                    known.add(author.email());
                }
                paged(entry).filter(one -> known.add(one.email())).ifPresent(participants::add);
            }
            return participants;
        }

        private static Optional<Participant> paged(TimelineEntry.Entry entry) {
            return entry.type().equals(EventType.PAGED.name())
                            && entry.details().get("name") instanceof String name
                            && entry.details().get("email") instanceof String email
                    ? Optional.of(new Participant(name, new Email(email)))
                    : Optional.empty();
        }
    }
}
