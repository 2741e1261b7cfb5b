package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.incident.IncidentDesk.AmendIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.sla.Severity;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an incident that shall change. */
@Introspected
record IncidentAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "Updated title") @Nullable @Size(min = 1, max = Title.MAX_LENGTH)
        String title,

        @Schema(example = "Updated description") @Clearable @Nullable @Prose @Size(max = Description.MAX_LENGTH)
        String description,

        @Schema(example = "SEV2") @Nullable Severity severity,

        @Schema(example = "jane@example.com") @Clearable @Nullable
        Email assignedTo,

        @Clearable @Nullable Email commander,
        @Nullable @Size(max = Impact.MAX_EACH) List<UUID> componentIds,
        @Nullable @Size(max = Impact.MAX_EACH) List<UUID> environmentIds,
        @Clearable @Nullable @Valid SlackThread slackThread)
        implements JsonBody {

    /** Where the team talks about it. */
    @Introspected
    record SlackThread(
            @Schema(example = "C024BE91L")
            @NotNull
            @Size(min = 1, max = dev.tocsin.domain.incident.SlackThread.MAX_LENGTH)
            String channel,

            @Schema(example = "1712345678.000200")
            @NotNull
            @Size(min = 1, max = dev.tocsin.domain.incident.SlackThread.MAX_LENGTH)
            String ts) {

        dev.tocsin.domain.incident.SlackThread thread() {
            return new dev.tocsin.domain.incident.SlackThread(channel, ts);
        }
    }

    AmendIncident command(IncidentRef incident, OptionalLong version) {
        return new AmendIncident(
                incident,
                Optional.ofNullable(title).map(Title::new),
                given.change("description", description, Description::new),
                Optional.ofNullable(severity),
                given.change("assigned_to", assignedTo, Function.identity()),
                given.change("commander", commander, Function.identity()),
                Lists.ifGiven(componentIds, ComponentId::new),
                Lists.ifGiven(environmentIds, EnvironmentId::new),
                given.change("slack_thread", slackThread, SlackThread::thread),
                version);
    }
}
