package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.sla.Severities;
import dev.tocsin.application.sla.SeverityDesk;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** How fast the organization promises to answer. */
@Controller("/api/v1/settings/severities")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Settings")
final class SeverityController {

    private static final Reply<Severities, Severities, SeveritySettingsItem> REPLACED =
            Reply.of(SeveritySettingsItem.class, SeveritySettingsItem::of).versioned(Severities::version);

    private final SeverityDesk desk;

    SeverityController(SeverityDesk desk) {
        this.desk = desk;
    }

    /** Read the severities and their SLA. */
    @Get
    HttpResponse<Answer<SeveritySettingsItem>> readSeverities(@FromToken Actor actor) {
        return Answers.versioned(desk.read(actor), SeveritySettingsItem::of, Severities::version);
    }

    /** Replace the severities and their SLA. */
    @Put
    @Refuses(Code.STALE)
    HttpResponse<Answer<SeveritySettingsItem>> replaceSeverities(
            @FromToken Caller caller, @Body SeveritySettingsBody body) {
        return caller.send(REPLACED, request -> desk.replace(request, body.command(caller.version())));
    }
}
