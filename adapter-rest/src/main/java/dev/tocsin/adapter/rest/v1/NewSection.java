package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.TemplateSection;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A section that a template shall have. */
@Introspected
@Schema(name = "NewTemplateSection")
record NewSection(
        @Schema(example = "root_cause") @NotNull SectionKey key,

        @Schema(example = "Root cause") @NotNull @Size(min = 1, max = TemplateSection.MAX_TITLE_LENGTH)
        String title,

        @Schema(example = "[\"Why did it happen, and why could it?\"]")
        @Nullable
        @Size(max = TemplateSection.MAX_QUESTIONS)
        List<@NotNull @Size(min = 1, max = TemplateSection.MAX_QUESTION_LENGTH) String> questions,

        @Schema(example = "true") @Nullable Boolean required) {

    /** Two sections cannot have one key. */
    @SuppressWarnings("NullAway") // asked before it is certain that all is there
    static Map<String, String> contradictions(@Nullable List<? extends @Nullable NewSection> sections) {
        Map<String, String> faults = new LinkedHashMap<>();
        Set<SectionKey> seen = new HashSet<>();
        Lists.forEach(sections, "sections", (section, place) -> {
            if (section.key() != null && !seen.add(section.key())) {
                faults.put(place + "key", "is the key of another section, too");
            }
        });
        return faults;
    }

    TemplateSection wanted() {
        return new TemplateSection(key, title, Lists.of(questions, Function.identity()), Boolean.TRUE.equals(required));
    }
}
