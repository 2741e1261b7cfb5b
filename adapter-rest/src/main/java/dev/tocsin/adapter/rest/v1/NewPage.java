package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.paging.PageDesk.PagePerson;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.people.Email;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody to be paged. */
@Introspected
record NewPage(
        @NotNull Email email,

        @NotNull @Size(min = 1, max = PagePerson.MAX_CHANNELS)
        List<Channel> channels,

        @Schema(example = "API is down, need your help") @Nullable @Prose @Size(max = Page.MAX_MESSAGE_LENGTH)
        String message)
        implements JsonBody {

    PagePerson command(IncidentRef incident) {
        return new PagePerson(incident, email, channels, Optional.ofNullable(message));
    }
}
