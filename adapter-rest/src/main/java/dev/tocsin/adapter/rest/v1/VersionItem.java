package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a postmortem in a list.
 *
 * @param createdBy null where Tocsin itself made it
 */
@Data
@Schema(name = "PostmortemVersion")
record VersionItem(
        @Schema(example = "3") int version,
        Instant createdAt,
        @Nullable Person createdBy) {

    /** All of it. */
    @Data
    @Schema(name = "PostmortemVersionDetails")
    record Details(
            @JsonUnwrapped VersionItem edition,
            @JsonUnwrapped ContentItem content) {
        static Details of(PostmortemVersion version) {
            return new Details(VersionItem.of(version.edition()), ContentItem.of(version.content()));
        }
    }

    static VersionItem of(Edition edition) {
        return new VersionItem(
                edition.number(),
                edition.at(),
                edition.by() instanceof Author.Person person ? Person.of(person.who()) : null);
    }
}
