package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.postmortem.ArchivedPostmortem;
import dev.tocsin.application.postmortem.PostmortemView;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.postmortem.Demands;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import dev.tocsin.domain.postmortem.Proposed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that there is of a postmortem, as a file that {@link PostmortemImport} reads back.
 *
 * @param proposal what was drafted last, before people changed it
 * @param versions oldest first
 */
@Data
@Schema(name = "PostmortemFile")
record PostmortemFile(
        @Schema(example = FORMAT) String format,
        @Schema(example = "" + FORMAT_VERSION) int formatVersion,

        @JsonUnwrapped PostmortemItem postmortem,
        boolean levelEnforced,

        List<TemplateItem.SectionItem> templateSections,

        @Nullable ContentItem proposal,
        List<Edited> versions) {

    static final String FORMAT = "tocsin-postmortem";
    static final int FORMAT_VERSION = 1;

    /**
     * A version, and the way its author came.
     *
     * @param createdVia null where Tocsin itself made it
     */
    @Data
    @Schema(name = "PostmortemFileVersion")
    record Edited(
            @JsonUnwrapped VersionItem.Details version,

            @Schema(implementation = Author.Via.class, example = "key") @Nullable
            String createdVia) {

        private static Edited of(PostmortemVersion version) {
            return new Edited(
                    VersionItem.Details.of(version),
                    version.edition().by() instanceof Author.Person person
                            ? person.via().name().toLowerCase(Locale.ROOT)
                            : null);
        }
    }

    static PostmortemFile of(ArchivedPostmortem archived) {
        Demands demands = archived.postmortem().demands();
        return new PostmortemFile(
                FORMAT,
                FORMAT_VERSION,
                PostmortemItem.of(new PostmortemView(archived.number(), archived.postmortem())),
                demands.isEnforced(),
                demands.sections().stream().map(TemplateItem.SectionItem::of).toList(),
                archived.postmortem()
                        .drafted()
                        .map(Proposed::content)
                        .map(ContentItem::of)
                        .orElse(null),
                archived.versions().stream().map(Edited::of).toList());
    }
}
