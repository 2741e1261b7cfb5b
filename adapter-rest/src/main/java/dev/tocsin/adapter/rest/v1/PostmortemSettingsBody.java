package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.postmortem.PostmortemSettingsDesk.ReplaceSettings;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import dev.tocsin.domain.postmortem.TemplateId;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.OptionalLong;
import java.util.UUID;

/** What the organization wants of its postmortems from now on. */
@Introspected
@Schema(name = "NewPostmortemSettings")
record PostmortemSettingsBody(
        @Schema(example = "standard") @NotNull Level level,

        @Schema(example = PostmortemSettingsItem.STANDARD) @NotNull
        UUID activeTemplate,

        @Schema(example = "false") @NotNull Boolean approvalRequired,
        @Schema(example = "false") @NotNull Boolean secondPersonRequired)
        implements JsonBody {

    ReplaceSettings command(OptionalLong version) {
        return new ReplaceSettings(
                new PostmortemSettings(level, new TemplateId(activeTemplate), approvalRequired, secondPersonRequired),
                version);
    }
}
