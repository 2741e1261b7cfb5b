package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.domain.postmortem.Outline;
import dev.tocsin.domain.postmortem.Task;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A postmortem template to be added. */
@Introspected
@Schema(name = "NewPostmortemTemplate")
record NewTemplate(
        @Schema(example = "Payments") @NotNull @Size(min = 1, max = Outline.MAX_NAME_LENGTH)
        String name,

        @NotNull @Size(min = 1, max = Outline.MAX_SECTIONS) List<@Valid NewSection> sections,

        @Schema(example = "[\"prevent\", \"detect\"]") @Nullable @Size(max = Outline.MAX_CATEGORIES)
        List<@NotNull @Size(min = 1, max = Task.MAX_CATEGORY_LENGTH) String> actionItemCategories)
        implements JsonBody {

    @Override
    public Map<String, String> contradictions() {
        return NewSection.contradictions(sections);
    }

    Outline outline() {
        return new Outline(
                name, Lists.of(sections, NewSection::wanted), Lists.of(actionItemCategories, Function.identity()));
    }
}
