package dev.tocsin.application.inmemory;

import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Details;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.people.Responder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether an incident is among those that a filter shows. */
record Filtering(IncidentFilter filter) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    boolean shows(Incident incident) {
        return incident.deletedAt().isEmpty()
                && hasStatus(incident)
                && anyOf(filter.severities(), incident.details().severity())
                && hasPeople(incident)
                && hasTimes(incident)
                && affects(incident)
                && anyOf(filter.sla(), incident.sla().state())
                && saysAll(incident.details());
    }

    private boolean hasStatus(Incident incident) {
        return filter.statuses().isEmpty()
                ? !incident.status().isOver()
                : filter.statuses().contains(incident.status());
    }

    private boolean hasPeople(Incident incident) {
        return anyPresent(filter.assignees(), incident.ownership().assignee().map(Responder::email))
                && anyPresent(
                        filter.resolvers(),
                        incident.resolution().map(resolution -> resolution.by().email()))
                && anyPresent(
                        filter.teams().stream().map(Text::folded).toList(),
                        incident.ownership().team().map(TeamRef::name).map(Text::folded));
    }

    private boolean hasTimes(Incident incident) {
        boolean anyResolution = filter.resolved().equals(IncidentFilter.Span.EVER);
        return filter.created().contains(incident.createdAt())
                && (anyResolution
                        || incident.resolution()
                                .filter(resolution -> filter.resolved().contains(resolution.at()))
                                .isPresent());
    }

    private boolean affects(Incident incident) {
        return overlap(filter.components(), incident.impact().components())
                && overlap(filter.environments(), incident.impact().environments());
    }

    private boolean saysAll(Details details) {
        Set<String> said = words(details.title().value());
        details.description().map(Description::value).map(Filtering::words).ifPresent(said::addAll);
        return filter.words()
                .map(Filtering::words)
                .filter(wanted -> !said.containsAll(wanted))
                .isEmpty();
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(List.of(BETWEEN_WORDS.split(Text.folded(text))));
        words.remove("");
        return words;
    }

    private static <T> boolean anyOf(List<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static <T> boolean anyPresent(List<T> wanted, Optional<T> value) {
        return wanted.isEmpty() || value.filter(wanted::contains).isPresent();
    }

    private static <T> boolean overlap(List<T> wanted, List<T> values) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, values);
    }
}
