package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.incident.SlackThread;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Progress;
import dev.tocsin.domain.sla.SlaClock;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is shown of one incident: what a list shows, and more. */
@Data
record IncidentDetails(
        @JsonUnwrapped IncidentItem incident,
        Sla sla,
        Escalation escalation,
        List<AffectedService> services,
        List<AffectedComponent> components,
        List<AffectedEnvironment> environments,
        List<Person> participants,
        @Nullable SlackLink slackThread,
        List<TimelineItem> timeline,
        TimelineMeta timelineMeta) {

    /** The two promises. */
    @Data
    record Sla(SlaDeadline acknowledge, SlaDeadline closure) {
        static Sla of(SlaClock clock) {
            return new Sla(SlaDeadline.of(clock, Deadline.ACKNOWLEDGE), SlaDeadline.of(clock, Deadline.CLOSURE));
        }
    }

    /** One promise, and what has become of it. */
    @Data
    record SlaDeadline(
            Instant dueAt,

            @Schema(
                    type = "string",
                    allowableValues = {"pending", "met", "breached"})
            String state,

            @Nullable Instant at) {

        static SlaDeadline of(SlaClock clock, Deadline deadline) {
            Instant dueAt = clock.dueAt(deadline);
            return clock.progress(deadline)
                    .outcome()
                    .map(outcome -> new SlaDeadline(dueAt, word(outcome), outcome.at()))
                    .orElseGet(() -> new SlaDeadline(dueAt, "pending", null));
        }

        private static String word(Progress.Outcome outcome) {
            return switch (outcome) {
                case Progress.Outcome.Met met -> "met";
                case Progress.Outcome.Breached breached -> "breached";
            };
        }
    }

    /** How far waking people has come. */
    @Data
    record Escalation(
            @Schema(example = "Platform on call") @Nullable String policy,
            @Schema(example = "1") int level,
            @Nullable Instant nextAt) {
        static Escalation of(IncidentView.Response response) {
            return new Escalation(
                    response.policy().orElse(null),
                    response.level(),
                    response.nextAt().orElse(null));
        }
    }

    @Data
    record AffectedService(
            @Schema(example = "svc_K7M4Q9TZ2H") String serviceKey,
            @Schema(example = "Checkout") String name) {}

    @Data
    record AffectedComponent(
            UUID id,
            @Schema(example = "Payments") String name,
            @Schema(implementation = ComponentStatus.class) String status) {}

    @Data
    record AffectedEnvironment(
            UUID id, @Schema(example = "production") String name) {}

    /** Where the team talks about it. */
    @Data
    record SlackLink(
            @Schema(example = "C024BE91L") String channel,
            @Schema(example = "1712345678.000200") String ts) {
        static SlackLink of(SlackThread thread) {
            return new SlackLink(thread.channel(), thread.ts());
        }
    }

    /** How much of the timeline is shown. */
    @Data
    record TimelineMeta(@Schema(example = "200") int limit, boolean hasMore) {}

    static IncidentDetails of(IncidentView view) {
        return new IncidentDetails(
                IncidentItem.of(view.summary()),
                Sla.of(view.sla()),
                Escalation.of(view.response()),
                view.services().stream()
                        .map(service -> new AffectedService(service.key().value(), service.name()))
                        .toList(),
                view.components().stream()
                        .map(component -> new AffectedComponent(
                                component.id().value(),
                                component.name(),
                                component.status().word()))
                        .toList(),
                view.environments().stream()
                        .map(environment ->
                                new AffectedEnvironment(environment.id().value(), environment.name()))
                        .toList(),
                view.participants().stream()
                        .map(person -> new Person(person.name(), person.email().value()))
                        .toList(),
                view.slackThread().map(SlackLink::of).orElse(null),
                view.timeline().stream().map(TimelineItem::of).toList(),
                new TimelineMeta(IncidentView.TIMELINE_LIMIT, view.olderEntries()));
    }
}
