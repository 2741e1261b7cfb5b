package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.postmortem.PostmortemView;
import dev.tocsin.domain.postmortem.Approval;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.OpenQuestions;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.Publication;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is shown of one postmortem, and what a command answers. */
@Data
@Schema(name = "Postmortem")
record PostmortemItem(
        // Absent only in what is kept for a repetition: there the commit assigns it later.
        @Schema(example = "PM-2026-001", requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String postmortemNumber,

        @Schema(example = "INC-2026-044") String incidentNumber,

        @Schema(implementation = Level.class, example = "standard")
        String level,

        @Schema(implementation = PostmortemStatus.class, example = "draft")
        String status,

        @JsonUnwrapped ContentItem content,
        Instant createdAt,
        UUID id,
        Instant updatedAt,
        @Nullable Instant approvedAt,
        @Nullable Person approvedBy,
        @Nullable Instant publishedAt,
        @Nullable Person publishedBy,
        List<Person> authors,
        @Schema(example = "3") int version,
        List<SectionQuestions> questions)
        implements PostmortemAnswer {

    /** What a section asks those who are to write it. */
    @Data
    @Schema(name = "SectionQuestions")
    record SectionQuestions(
            @Schema(example = "root_cause") String section,
            @Schema(example = "Root cause") String title,

            @Schema(example = "[\"Why did it happen, and why could it?\"]")
            List<String> questions) {

        private static SectionQuestions of(OpenQuestions open) {
            return new SectionQuestions(open.section().value(), open.title(), open.questions());
        }
    }

    static PostmortemItem of(PostmortemView view) {
        return of(view.number().toString(), view.postmortem());
    }

    static PostmortemItem of(Postmortem postmortem) {
        return of(null, postmortem);
    }

    private static PostmortemItem of(@Nullable String number, Postmortem p) {
        return new PostmortemItem(
                number,
                p.incident().number().toString(),
                p.level().word(),
                p.status().word(),
                ContentItem.of(p.content()),
                p.createdAt(),
                p.id().value(),
                p.updatedAt(),
                p.approval().map(Approval::at).orElse(null),
                p.approval().map(Approval::by).map(Person::of).orElse(null),
                p.publication().map(Publication::at).orElse(null),
                p.publication().map(Publication::by).map(Person::of).orElse(null),
                p.authors().stream().map(Person::of).toList(),
                p.edition().number(),
                p.questions().stream().map(SectionQuestions::of).toList());
    }
}
