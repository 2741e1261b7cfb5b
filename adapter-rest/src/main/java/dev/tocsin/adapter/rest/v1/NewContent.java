package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.adapter.rest.input.TextOrLines;
import dev.tocsin.application.postmortem.WantedContent;
import dev.tocsin.application.postmortem.WantedForm;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.postmortem.Body;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Html;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.SectionKey;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a postmortem shall say. A section that has fields of its own may be given as a page of HTML in their place. */
@Introspected
record NewContent(
        @Schema(hidden = true) Given given,

        @Schema(example = "Checkout was down for 27 minutes")
        @Clearable
        @Nullable
        @Prose
        @Size(max = Markdown.MAX_LENGTH)
        String summary,

        @Schema(example = "Database failover saturation") @Clearable @Nullable @Prose @Size(max = Markdown.MAX_LENGTH)
        String rootCause,

        @Schema(example = "Scaled failover pool and tuned connection caps")
        @Clearable
        @Nullable
        @Prose
        @Size(max = Markdown.MAX_LENGTH)
        String resolution,

        @Clearable @Nullable @Valid NewImpact impact,

        @Clearable @Nullable @Prose @Size(max = Html.MAX_LENGTH)
        String impactHtml,

        @Clearable @Nullable @Size(max = Content.MAX_TIMELINE_NOTES)
        List<@Valid NewTimelineNote> timeline,

        @Clearable @Nullable @Prose @Size(max = Html.MAX_LENGTH)
        String timelineHtml,

        @Clearable @Nullable @Size(max = Content.MAX_ACTION_ITEMS)
        List<@Valid ListedActionItem> actionItems,

        @Clearable @Nullable @Prose @Size(max = Html.MAX_LENGTH)
        String actionItemsHtml,

        @Schema(example = "Insufficient failover headroom") @Clearable @Nullable
        TextOrLines contributingFactors,

        @Clearable @Nullable @Size(max = ContributingFactors.Listed.MAX_FACTORS)
        List<@Size(max = ContributingFactors.Listed.MAX_LENGTH) String> contributingFactorsList,

        @Schema(example = "Synthetic check alerted in Slack")
        @Clearable
        @Nullable
        @Prose
        @Size(max = Markdown.MAX_LENGTH)
        String detectionPath,

        @Schema(example = "No queue-depth alert") @Clearable @Nullable @Prose @Size(max = Markdown.MAX_LENGTH)
        String monitoringGaps,

        @Clearable @Nullable @Valid NewResponseTimes responseTimeline,

        @Clearable @Nullable @Prose @Size(max = Html.MAX_LENGTH)
        String responseTimelineHtml,

        @Schema(example = "Why 1... Why 5...") @Clearable @Nullable @Prose @Size(max = Markdown.MAX_LENGTH)
        String fiveWhys,

        @Schema(example = "Short executive summary") @Clearable @Nullable @Prose @Size(max = Markdown.MAX_LENGTH)
        String executiveSummary,

        @Schema(example = "Failover capacity expanded") @Clearable @Nullable @Prose @Size(max = Markdown.MAX_LENGTH)
        String preventedRecurrence,

        @Schema(example = "## What else we saw") @Clearable @Nullable @Prose @Size(max = Body.MAX_LENGTH)
        String body,

        @Schema(example = "{\"customer_impact\": \"Nobody could pay.\"}")
        @Clearable
        @Nullable
        @Size(max = Content.MAX_SECTIONS)
        Map<SectionKey, @Clearable @Nullable @Prose @Size(max = Markdown.MAX_LENGTH) String> sections) {

    /** What no single field tells, by field. */
    Map<String, String> contradictions() {
        Map<String, String> faults = new LinkedHashMap<>();
        one(Part.IMPACT, impact, impactHtml, faults);
        one(Part.TIMELINE, timeline, timelineHtml, faults);
        one(Part.ACTION_ITEMS, actionItems, actionItemsHtml, faults);
        one(Part.RESPONSE_TIMELINE, responseTimeline, responseTimelineHtml, faults);
        factors().contradictions(faults);
        lacking(faults);
        return faults;
    }

    /** What is no item at all is a fault already. */
    private void lacking(Map<String, String> faults) {
        for (int i = 0; actionItems != null && i < actionItems.size(); i++) {
            ListedActionItem item = actionItems.get(i);
            if (item != null && item.lacksText()) {
                faults.put(Part.ACTION_ITEMS.word() + "[" + i + "].text", "is required");
            }
        }
    }

    private static void one(Part part, @Nullable Object fields, @Nullable Object html, Map<String, String> faults) {
        if (fields != null && html != null) {
            faults.put(html(part), "must not be given with " + part.word());
        }
    }

    /** Whether all sections are to go, whichever there are. */
    boolean emptiesSections() {
        return sections == null && given.fields().contains("sections");
    }

    WantedContent wanted() {
        return new WantedContent(
                texts(),
                form(Part.IMPACT, impact, NewImpact::report, impactHtml),
                form(Part.TIMELINE, timeline, notes -> Lists.of(notes, NewTimelineNote::note), timelineHtml),
                form(
                        Part.ACTION_ITEMS,
                        actionItems,
                        items -> Lists.of(items, ListedActionItem::listed),
                        actionItemsHtml),
                factors().wanted(given),
                form(Part.RESPONSE_TIMELINE, responseTimeline, NewResponseTimes::times, responseTimelineHtml),
                given.change("body", body, Function.identity()),
                sectionChanges());
    }

    private NewFactors factors() {
        return new NewFactors(contributingFactors, contributingFactorsList);
    }

    private Map<Part, Change<String>> texts() {
        Map<Part, @Nullable String> texts = new EnumMap<>(Part.class);
        texts.put(Part.SUMMARY, summary);
        texts.put(Part.ROOT_CAUSE, rootCause);
        texts.put(Part.RESOLUTION, resolution);
        texts.put(Part.DETECTION_PATH, detectionPath);
        texts.put(Part.MONITORING_GAPS, monitoringGaps);
        texts.put(Part.FIVE_WHYS, fiveWhys);
        texts.put(Part.EXECUTIVE_SUMMARY, executiveSummary);
        texts.put(Part.PREVENTED_RECURRENCE, preventedRecurrence);
        Map<Part, Change<String>> changes = new EnumMap<>(Part.class);
        texts.forEach((part, text) -> changes.put(part, given.change(part.word(), text, Function.identity())));
        return changes;
    }

    /** Null takes the section out, in whichever form it is. */
    private <S, T> Change<WantedForm<T>> form(
            Part part, @Nullable S fields, Function<S, T> read, @Nullable String html) {
        Change<WantedForm<T>> page = given.change(html(part), html, WantedForm.Page::new);
        return fields == null && given.fields().contains(html(part))
                ? page
                : given.change(part.word(), fields, value -> new WantedForm.Fields<>(read.apply(value)));
    }

    private SequencedMap<SectionKey, Change<String>> sectionChanges() {
        SequencedMap<SectionKey, Change<String>> changes = new LinkedHashMap<>();
        if (sections != null) {
            sections.forEach((key, text) -> changes.put(key, text == null ? Change.clear() : Change.to(text)));
        }
        return changes;
    }

    private static String html(Part part) {
        return part.word() + "_html";
    }
}
