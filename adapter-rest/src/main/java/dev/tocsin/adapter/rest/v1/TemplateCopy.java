package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.postmortem.TemplateDesk.CopyTemplate;
import dev.tocsin.domain.postmortem.Outline;
import dev.tocsin.domain.postmortem.TemplateId;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the copy of a postmortem template shall be called. */
@Introspected
@Schema(name = "PostmortemTemplateCopy")
record TemplateCopy(
        @Schema(example = "Payments") @NotNull @Size(min = 1, max = Outline.MAX_NAME_LENGTH)
        String name) implements JsonBody {

    CopyTemplate command(TemplateId original) {
        return new CopyTemplate(original, name);
    }
}
