package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.application.postmortem.TemplateDesk.ChangeTemplate;
import dev.tocsin.domain.postmortem.Outline;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.domain.postmortem.TemplateId;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a postmortem template that shall change; lists replace those before. */
@Introspected
@Schema(name = "PostmortemTemplateAmendment")
record TemplateAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "Payments") @Nullable @Size(min = 1, max = Outline.MAX_NAME_LENGTH)
        String name,

        @Nullable @Size(min = 1, max = Outline.MAX_SECTIONS) List<@Valid NewSection> sections,

        @Schema(example = "[\"prevent\", \"detect\"]") @Nullable @Size(max = Outline.MAX_CATEGORIES)
        List<@NotNull @Size(min = 1, max = Task.MAX_CATEGORY_LENGTH) String> actionItemCategories)
        implements JsonBody {

    @Override
    public Map<String, String> contradictions() {
        return NewSection.contradictions(sections);
    }

    ChangeTemplate command(TemplateId template, OptionalLong version) {
        return new ChangeTemplate(
                template,
                Optional.ofNullable(name),
                Lists.ifGiven(sections, NewSection::wanted),
                Lists.ifGiven(actionItemCategories, Function.identity()),
                version);
    }
}
