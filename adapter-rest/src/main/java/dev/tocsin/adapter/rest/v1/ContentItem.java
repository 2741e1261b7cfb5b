package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.postmortem.Body;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.Html;
import dev.tocsin.domain.postmortem.ImpactReport;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.ResponseTimes;
import dev.tocsin.domain.postmortem.TimelineNote;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a postmortem says, or a version of it. Of a section with fields of its own, either these or the HTML is null. */
@Data
@Schema(name = "PostmortemContent")
record ContentItem(
        @Schema(example = "Checkout was down for 27 minutes") @Nullable
        String summary,

        @Schema(example = "Database failover saturation") @Nullable
        String rootCause,

        @Schema(example = "Scaled failover pool and tuned connection caps") @Nullable
        String resolution,

        @Nullable Impact impact,
        @Schema(example = "null") @Nullable String impactHtml,
        @Nullable List<Moment> timeline,
        @Schema(example = "null") @Nullable String timelineHtml,
        @Nullable List<ActionItemItem> actionItems,
        @Schema(example = "null") @Nullable String actionItemsHtml,

        @Schema(example = "Insufficient failover headroom") @Nullable
        String contributingFactors,

        @Schema(example = "Synthetic check alerted in Slack") @Nullable
        String detectionPath,

        @Schema(example = "No queue-depth alert") @Nullable String monitoringGaps,
        @Nullable ResponseTimeline responseTimeline,
        @Schema(example = "null") @Nullable String responseTimelineHtml,
        @Schema(example = "Why 1... Why 5...") @Nullable String fiveWhys,

        @Schema(example = "Short executive summary") @Nullable
        String executiveSummary,

        @Schema(example = "Failover capacity expanded") @Nullable
        String preventedRecurrence,

        @Schema(example = "null") @Nullable List<String> contributingFactorsList,
        @Schema(example = "## What else we saw") @Nullable String body,

        @Schema(example = "{\"customer_impact\": \"Nobody could pay.\"}")
        Map<String, String> sections) {

    /** Whom it hurt and how much, in the words of whoever wrote it. */
    @Data
    @Schema(name = "PostmortemImpact")
    record Impact(
            @Schema(example = "27 minutes") @Nullable String duration,
            @Schema(example = "320") @Nullable String usersAffected,

            @Schema(example = "[\"api\", \"dashboard\"]") List<String> servicesAffected,

            @Schema(example = "null") @Nullable String revenueImpact) {

        private static Impact of(ImpactReport report) {
            return new Impact(
                    report.duration().orElse(null),
                    report.usersAffected().orElse(null),
                    report.servicesAffected(),
                    report.revenueImpact().orElse(null));
        }
    }

    /** A moment that it tells of. */
    @Data
    @Schema(name = "PostmortemMoment")
    record Moment(
            Instant timestamp,

            @Schema(example = "Primary database failed over")
            String description) {

        private static List<Moment> all(List<TimelineNote> notes) {
            return notes.stream()
                    .map(note -> new Moment(note.timestamp(), note.description()))
                    .toList();
        }
    }

    /** How long the response took, in the words of whoever wrote it. */
    @Data
    @Schema(name = "ResponseTimeline")
    record ResponseTimeline(
            @Schema(example = "3m") @Nullable String timeToAcknowledge,
            @Schema(example = "8m") @Nullable String timeToIdentify,
            @Schema(example = "27m") @Nullable String timeToResolve) {

        private static ResponseTimeline of(ResponseTimes times) {
            return new ResponseTimeline(
                    times.timeToAcknowledge().orElse(null),
                    times.timeToIdentify().orElse(null),
                    times.timeToResolve().orElse(null));
        }
    }

    static ContentItem of(Content content) {
        return new ContentItem(
                text(content, Part.SUMMARY),
                text(content, Part.ROOT_CAUSE),
                text(content, Part.RESOLUTION),
                content.impact().flatMap(Form::fields).map(Impact::of).orElse(null),
                html(content.impact()),
                content.timeline().flatMap(Form::fields).map(Moment::all).orElse(null),
                html(content.timeline()),
                content.actionItems()
                        .flatMap(Form::fields)
                        .map(ActionItemItem::all)
                        .orElse(null),
                html(content.actionItems()),
                content.contributingFactors()
                        .flatMap(ContributingFactors::asText)
                        .orElse(null),
                text(content, Part.DETECTION_PATH),
                text(content, Part.MONITORING_GAPS),
                content.responseTimeline()
                        .flatMap(Form::fields)
                        .map(ResponseTimeline::of)
                        .orElse(null),
                html(content.responseTimeline()),
                text(content, Part.FIVE_WHYS),
                text(content, Part.EXECUTIVE_SUMMARY),
                text(content, Part.PREVENTED_RECURRENCE),
                content.contributingFactors().map(ContentItem::listed).orElse(null),
                content.body().map(Body::value).orElse(null),
                sections(content));
    }

    private static @Nullable String text(Content content, Part part) {
        return content.text(part).map(Markdown::value).orElse(null);
    }

    private static @Nullable String html(Optional<? extends Form<?>> form) {
        return form.flatMap(Form::asHtml).map(Html::value).orElse(null);
    }

    private static @Nullable List<String> listed(ContributingFactors factors) {
        return factors instanceof ContributingFactors.Listed listed ? listed.factors() : null;
    }

    private static Map<String, String> sections(Content content) {
        Map<String, String> sections = new LinkedHashMap<>();
        content.sections().forEach((key, text) -> sections.put(key.value(), text.value()));
        return sections;
    }
}
