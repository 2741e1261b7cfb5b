package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.postmortem.PostmortemChoice;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** What the organization wants of its postmortems. */
@Data
@Schema(name = "PostmortemSettings")
record PostmortemSettingsItem(
        @Schema(implementation = Level.class, example = "standard")
        String level,

        @Schema(example = STANDARD) UUID activeTemplate,
        boolean approvalRequired,
        boolean secondPersonRequired) {

    /** The id of the template that is active at first. */
    static final String STANDARD = "00000000-0000-7000-8000-000000000001";

    static PostmortemSettingsItem of(PostmortemChoice choice) {
        PostmortemSettings settings = choice.settings();
        return new PostmortemSettingsItem(
                settings.level().word(),
                settings.activeTemplate().value(),
                settings.approvalRequired(),
                settings.secondPersonRequired());
    }
}
