package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.Slice;
import dev.tocsin.application.postmortem.PostmortemSummary;
import dev.tocsin.domain.postmortem.Approval;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.Publication;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the list of postmortems. */
@Data
record PostmortemList(@JsonUnwrapped Listing<Entry> part) implements PostmortemAnswer {

    /** A postmortem in a list: nothing of what it says. */
    @Data
    @Schema(name = "PostmortemSummary")
    record Entry(
            @Schema(example = "PM-2026-001") String postmortemNumber,
            @Schema(example = "INC-2026-044") String incidentNumber,

            @Schema(implementation = Level.class, example = "standard")
            String level,

            @Schema(implementation = PostmortemStatus.class, example = "draft")
            String status,

            Instant createdAt,
            UUID id,
            Instant updatedAt,
            @Nullable Instant approvedAt,
            @Nullable Person approvedBy,
            @Nullable Instant publishedAt,
            @Nullable Person publishedBy) {

        private static Entry of(PostmortemSummary summary) {
            return new Entry(
                    summary.number().toString(),
                    summary.incident().number().toString(),
                    summary.level().word(),
                    summary.status().word(),
                    summary.createdAt(),
                    summary.id().value(),
                    summary.updatedAt(),
                    summary.approval().map(Approval::at).orElse(null),
                    summary.approval().map(Approval::by).map(Person::of).orElse(null),
                    summary.publication().map(Publication::at).orElse(null),
                    summary.publication().map(Publication::by).map(Person::of).orElse(null));
        }
    }

    static PostmortemList of(Slice<PostmortemSummary, Integer> slice) {
        return new PostmortemList(Listing.of(slice, Entry::of));
    }
}
