package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Approval;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Postmortem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was learned from an incident.
 *
 * @param rootCause null where it was written elsewhere and says nothing of it yet
 */
@PlainData
record FarmPostmortem(
        UUID id,
        UUID incidentId,

        @Schema(example = "The connection pool was too small") @Nullable
        String rootCause,

        @Schema(example = "[\"No alert on saturation\"]") List<String> contributingFactors,
        List<Item> actionItems,

        @Schema(example = "## What happened") @Nullable String body,

        @Nullable UUID approvedBy,
        @Nullable Instant approvedAt,
        Instant createdAt,
        Instant updatedAt) {

    /** A follow-up. */
    @PlainData
    @Schema(name = "FarmActionItem")
    record Item(
            @Schema(example = "Alert on pool saturation") String title,

            @Schema(example = "jane@example.com") @Nullable String assignee,

            boolean done) {
        private static Item of(ActionItem item) {
            return new Item(
                    item.task().text(),
                    item.task().owner().map(Item::assignee).orElse(null),
                    item.task().status() == ActionStatus.COMPLETED);
        }

        private static String assignee(Owner owner) {
            return owner.email().map(email -> email.value()).orElseGet(owner::shown);
        }
    }

    static FarmPostmortem of(Postmortem p) {
        Content content = p.content();
        return new FarmPostmortem(
                p.id().value(),
                p.incident().id().value(),
                content.text(Part.ROOT_CAUSE).map(text -> text.value()).orElse(null),
                content.contributingFactors().map(ContributingFactors::asList).orElse(List.of()),
                content.trackedItems().stream().map(Item::of).toList(),
                content.body().map(body -> body.value()).orElse(null),
                p.approval().map(approval -> approval.by().id().value()).orElse(null),
                p.approval().map(Approval::at).orElse(null),
                p.createdAt(),
                p.updatedAt());
    }
}
