package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.BroughtPostmortem;
import dev.tocsin.application.postmortem.BroughtPostmortem.Review;
import dev.tocsin.application.postmortem.PostmortemArchive.BringIn;
import dev.tocsin.domain.postmortem.Demands;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Outline;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link PostmortemFile} that is brought back; the ids in it are given anew. */
@Introspected
@Schema(example = PostmortemImport.EXAMPLE)
record PostmortemImport(
        @Schema(example = PostmortemFile.FORMAT) @NotNull String format,

        @Schema(example = "" + PostmortemFile.FORMAT_VERSION) @NotNull
        Integer formatVersion,

        @NotNull PostmortemNumber postmortemNumber,
        @NotNull IncidentRef incidentNumber,
        @NotNull Level level,
        @NotNull Boolean levelEnforced,

        @NotNull @Size(max = Outline.MAX_SECTIONS) List<@Valid NewSection> templateSections,

        @NotNull PostmortemStatus status,
        @JsonUnwrapped @Valid BroughtContent content,
        @Nullable @Valid BroughtContent proposal,

        @NotNull @Size(max = PostmortemImport.MAX_VERSIONS) List<@Valid BroughtVersion> versions,

        @NotNull @Size(max = PostmortemImport.MAX_AUTHORS) List<@Valid BroughtPerson> authors,

        @NotNull Instant createdAt,
        @NotNull Instant updatedAt,
        @Nullable Instant approvedAt,
        @Nullable @Valid BroughtPerson approvedBy,
        @Nullable Instant publishedAt,
        @Nullable @Valid BroughtPerson publishedBy)
        implements JsonBody {

    /** No review reads more. */
    static final int MAX_VERSIONS = 1_000;

    static final int MAX_AUTHORS = 1_000;

    static final String EXAMPLE = """
            {"format": "tocsin-postmortem", "format_version": 1, "postmortem_number": "PM-2026-001",
             "incident_number": "INC-2026-044", "level": "basic", "level_enforced": true, "template_sections": [],
             "status": "draft", "summary": "Checkout was down for 27 minutes",
             "root_cause": "Database failover saturation", "resolution": "Scaled failover pool", "proposal": null,
             "created_at": "2026-04-18T12:00:00Z", "updated_at": "2026-04-18T12:00:00Z",
             "authors": [{"name": "Jane", "email": "jane@example.com"}],
             "versions": [{"version": 1, "created_at": "2026-04-18T12:00:00Z",
               "created_by": {"name": "Jane", "email": "jane@example.com"}, "created_via": "key",
               "summary": "Checkout was down for 27 minutes", "root_cause": "Database failover saturation",
               "resolution": "Scaled failover pool"}]}""";

    @Override
    public Map<String, String> contradictions() {
        Map<String, String> faults = content.contradictions();
        if (format != null && !format.equals(PostmortemFile.FORMAT)) {
            faults.put("format", "must be " + PostmortemFile.FORMAT);
        }
        if (formatVersion != null && formatVersion != PostmortemFile.FORMAT_VERSION) {
            faults.put("format_version", "must be " + PostmortemFile.FORMAT_VERSION);
        }
        together("approved", approvedAt, approvedBy, faults);
        together("published", publishedAt, publishedBy, faults);
        if (proposal != null) {
            proposal.contradictions().forEach((field, fault) -> faults.put("proposal." + field, fault));
        }
        Lists.forEach(
                versions,
                "versions",
                (version, path) -> version.contradictions().forEach((field, fault) -> faults.put(path + field, fault)));
        return faults;
    }

    private static void together(
            String done, @Nullable Instant at, @Nullable BroughtPerson by, Map<String, String> faults) {
        if (at == null && by != null) {
            faults.put(done + "_at", "is required with " + done + "_by");
        }
        if (at != null && by == null) {
            faults.put(done + "_by", "is required with " + done + "_at");
        }
    }

    BringIn command() {
        return new BringIn(
                incidentNumber,
                new BroughtPostmortem(
                        postmortemNumber,
                        new Demands(level, levelEnforced, Lists.of(templateSections, NewSection::wanted)),
                        status,
                        content.writing(),
                        Optional.ofNullable(proposal).map(BroughtContent::writing),
                        Lists.of(versions, BroughtVersion::brought),
                        Lists.of(authors, BroughtPerson::person),
                        review(approvedAt, approvedBy),
                        review(publishedAt, publishedBy),
                        createdAt,
                        updatedAt));
    }

    private static Optional<Review> review(@Nullable Instant at, @Nullable BroughtPerson by) {
        return at == null || by == null ? Optional.empty() : Optional.of(new Review(by.person(), at));
    }
}
