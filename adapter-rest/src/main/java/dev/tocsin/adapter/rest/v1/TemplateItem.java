package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.postmortem.BuiltInTemplate;
import dev.tocsin.domain.postmortem.Outline;
import dev.tocsin.domain.postmortem.OwnTemplate;
import dev.tocsin.domain.postmortem.Template;
import dev.tocsin.domain.postmortem.TemplateSection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A postmortem template. */
@Data
@Schema(name = "PostmortemTemplate")
record TemplateItem(
        UUID id,
        @Schema(example = "Payments") String name,
        boolean isBuiltIn,
        List<SectionItem> sections,

        @Schema(example = "[\"prevent\", \"detect\"]") List<String> actionItemCategories,

        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** A section of it. */
    @Data
    @Schema(name = "TemplateSection")
    record SectionItem(
            @Schema(example = "root_cause") String key,
            @Schema(example = "Root cause") String title,

            @Schema(example = "[\"Why did it happen, and why could it?\"]")
            List<String> questions,

            boolean required) {

        static SectionItem of(TemplateSection section) {
            return new SectionItem(section.key().value(), section.title(), section.questions(), section.required());
        }
    }

    static TemplateItem of(Template template) {
        return switch (template) {
            case BuiltInTemplate builtIn -> of(template, true, null, null);
            case OwnTemplate own -> of(template, false, own.createdAt(), own.updatedAt());
        };
    }

    /** One that comes with Tocsin never changes. */
    static long version(Template template) {
        return switch (template) {
            case BuiltInTemplate builtIn -> Version.FIRST;
            case OwnTemplate own -> own.version();
        };
    }

    private static TemplateItem of(
            Template template, boolean isBuiltIn, @Nullable Instant createdAt, @Nullable Instant updatedAt) {
        Outline outline = template.outline();
        return new TemplateItem(
                template.id().value(),
                outline.name(),
                isBuiltIn,
                outline.sections().stream().map(SectionItem::of).toList(),
                outline.actionItemCategories(),
                createdAt,
                updatedAt);
    }
}
