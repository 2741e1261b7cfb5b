package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.application.postmortem.BroughtPostmortem.Version;
import dev.tocsin.application.postmortem.BroughtPostmortem.Writer;
import dev.tocsin.domain.people.Author.Via;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version that a file tells of; without an author where Tocsin itself made it. */
@Introspected
record BroughtVersion(
        @Schema(example = "3") @NotNull Integer version,
        @NotNull Instant createdAt,
        @Nullable @Valid BroughtPerson createdBy,
        @Nullable Via createdVia,
        @JsonUnwrapped @Valid BroughtContent content) {

    private static final String VIA = "created_via";

    Map<String, String> contradictions() {
        Map<String, String> faults = content.contradictions();
        if (createdBy != null && createdVia == null) {
            faults.put(VIA, "is required with created_by");
        }
        if (createdBy == null && createdVia != null) {
            faults.put(VIA, "must not be given without created_by");
        }
        return faults;
    }

    Version brought() {
        Optional<Writer> by = createdBy == null || createdVia == null
                ? Optional.empty()
                : Optional.of(new Writer(createdBy.person(), createdVia));
        return new Version(version, by, createdAt, content.writing());
    }
}
