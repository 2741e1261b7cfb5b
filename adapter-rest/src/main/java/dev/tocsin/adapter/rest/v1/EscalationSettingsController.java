package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.escalation.EscalationSettings;
import dev.tocsin.domain.escalation.PolicyBindings;
import dev.tocsin.domain.people.Email;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Which escalation policy is in force, and who hears of what nobody else could be told. */
@Controller("/api/v1/settings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Settings")
final class EscalationSettingsController {

    private static final Reply<PolicyBindings, PolicyBindings, EscalationSettingsItem> BOUND =
            Reply.of(EscalationSettingsItem.class, EscalationSettingsItem::of);
    private static final Reply<Email, Email, CatchAllItem> SET = Reply.of(CatchAllItem.class, CatchAllItem::of);

    private final EscalationSettings settings;

    EscalationSettingsController(EscalationSettings settings) {
        this.settings = settings;
    }

    /** Read which escalation policies are in force. */
    @Get("/escalation")
    Answer<EscalationSettingsItem> readEscalation(@FromToken Actor actor) {
        return Answers.of(settings.bindings(actor), EscalationSettingsItem::of);
    }

    /** Say which escalation policy is in force for a severity, or for all others. */
    @Put("/escalation/{severity}")
    HttpResponse<Answer<EscalationSettingsItem>> bindEscalation(
            @FromToken Caller caller, String severity, @Body PolicyBinding body) {
        return caller.send(BOUND, request -> settings.bind(request, body.command(Names.severityOrDefault(severity))));
    }

    /** Read who hears of what nobody else could be told. */
    @Get("/catch-all")
    Answer<CatchAllItem> readCatchAll(@FromToken Actor actor) {
        return Answers.of(settings.catchAll(actor), CatchAllItem::of);
    }

    /** Say who hears of what nobody else could be told. */
    @Put("/catch-all")
    HttpResponse<Answer<CatchAllItem>> setCatchAll(@FromToken Caller caller, @Body CatchAllBody body) {
        return caller.send(SET, request -> settings.setCatchAll(request, body.email()));
    }
}
