package dev.tocsin.domain.drafting;

import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Title;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an incident has left behind. What its timeline tells is taken from there alone: severity, status, SLA, who had
 * it and when it
 * ended stand nowhere else, so that no statement can say another thing than the entries that it rests on.
 *
 * @param services what people call those that are affected
 * @param components what people call those that are affected
 * @param timeline all of it but the gap, in any order
 * @param gap what is missing in the middle of a long timeline
 * @param alerts those that are linked
 * @param thread what was said in the Slack thread; empty where there is none, or it was not read
 */
public record CaseFile(
        IncidentNumber number,
        Title title,
        List<String> services,
        List<String> components,
        List<Entry> timeline,
        Optional<Gap> gap,
        List<Alert> alerts,
        List<Message> thread) {

    public CaseFile {
        services = List.copyOf(services);
        components = List.copyOf(components);
        timeline = List.copyOf(timeline);
        alerts = List.copyOf(alerts);
        thread = List.copyOf(thread);
    }

    /** So many entries are missing behind the one of this position. */
    public record Gap(long after, int entries) {}

    /** Something that somebody said in Slack, under the name they have there. */
    public record Message(String author, Instant at, String text) {}
}
