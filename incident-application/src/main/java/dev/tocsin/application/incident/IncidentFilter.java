package dev.tocsin.application.incident;

import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which incidents a list shows: any of the values of one field, all of the fields. An empty field does not filter, but for the status:
 * when none is named, the list shows what is neither resolved nor closed.
 *
 * @param teams names, compared without case
 * @param created both ends included
 * @param resolved both ends included
 * @param sla standings to look for; see {@link dev.tocsin.domain.sla.SlaState}
 * @param words all of these must occur in title or description, as whole words and without case
 */
public record IncidentFilter(
        List<Status> statuses,
        List<Severity> severities,
        List<Email> assignees,
        List<Email> resolvers,
        List<String> teams,
        Span created,
        Span resolved,
        List<ComponentId> components,
        List<EnvironmentId> environments,
        List<SlaState> sla,
        Optional<String> words) {

    public static final int MAX_WORDS_LENGTH = 200;

    /** Everything that is still open. */
    public static final IncidentFilter OPEN = new IncidentFilter(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Span.EVER,
            Span.EVER,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    /** A stretch of time; an absent end is open. */
    public record Span(Optional<Instant> from, Optional<Instant> to) {
        public static final Span EVER = new Span(Optional.empty(), Optional.empty());

        public boolean contains(Instant instant) {
            return from.filter(instant::isBefore).isEmpty()
                    && to.filter(instant::isAfter).isEmpty();
        }
    }

    public IncidentFilter {
        if (words.filter(text -> text.length() > MAX_WORDS_LENGTH).isPresent()) {
            throw new IllegalArgumentException("more than " + MAX_WORDS_LENGTH + " characters to search for");
        }
        statuses = statuses.stream().distinct().toList();
        severities = severities.stream().distinct().toList();
        assignees = assignees.stream().distinct().toList();
        resolvers = resolvers.stream().distinct().toList();
        teams = teams.stream().distinct().toList();
        components = components.stream().distinct().toList();
        environments = environments.stream().distinct().toList();
        sla = sla.stream().distinct().toList();
    }

    /** True when nothing but statuses and severities counts: how many these are is known without counting. */
    public boolean byStatusAndSeverityAlone() {
        return equals(OPEN.of(statuses, severities));
    }

    /** The same filter with other statuses and severities. */
    public IncidentFilter of(List<Status> otherStatuses, List<Severity> otherSeverities) {
        return new IncidentFilter(
                otherStatuses,
                otherSeverities,
                assignees,
                resolvers,
                teams,
                created,
                resolved,
                components,
                environments,
                sla,
                words);
    }
}
