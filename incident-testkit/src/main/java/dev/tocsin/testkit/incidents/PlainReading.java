package dev.tocsin.testkit.incidents;

import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.incident.Details;
import dev.tocsin.domain.incident.Incident;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a filter means, said field by field; for incidents whose people and teams have kept their names. */
record PlainReading(IncidentFilter filter) {

    boolean shows(Incident incident) {
        return Stream.of(
                        incident.deletedAt().isEmpty(),
                        filter.statuses().isEmpty()
                                ? !incident.status().isOver()
                                : filter.statuses().contains(incident.status()),
                        anyOf(filter.severities(), List.of(incident.details().severity())),
                        anyOf(
                                filter.assignees(),
                                listed(incident.ownership().assignee().map(who -> who.email()))),
                        anyOf(
                                filter.resolvers(),
                                listed(incident.resolution().map(end -> end.by().email()))),
                        anyOf(
                                filter.teams().stream().map(Text::folded).toList(),
                                listed(incident.ownership().team().map(team -> Text.folded(team.name())))),
                        filter.created().contains(incident.createdAt()),
                        isResolvedInTime(incident),
                        anyOf(filter.components(), incident.impact().components()),
                        anyOf(filter.environments(), incident.impact().environments()),
                        anyOf(filter.sla(), List.of(incident.sla().state())),
                        words(incident.details())
                                .containsAll(
                                        filter.words().map(PlainReading::words).orElse(List.of())))
                .allMatch(fits -> fits);
    }

    private boolean isResolvedInTime(Incident incident) {
        return filter.resolved().equals(IncidentFilter.Span.EVER)
                || incident.resolution()
                        .filter(end -> filter.resolved().contains(end.at()))
                        .isPresent();
    }

    private static <T> boolean anyOf(Collection<T> wanted, Collection<T> present) {
        return wanted.isEmpty() || present.stream().anyMatch(wanted::contains);
    }

    private static <T> List<T> listed(Optional<T> value) {
        return value.stream().toList();
    }

    private static List<String> words(Details details) {
        return words(details.title().value() + " "
                + details.description().map(description -> description.value()).orElse(""));
    }

    /** These incidents are told in words with one space between them. */
    private static List<String> words(String text) {
        return Arrays.asList(Text.folded(text).split(" "));
    }
}
