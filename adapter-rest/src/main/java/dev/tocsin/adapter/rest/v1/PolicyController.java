package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.escalation.KnownPolicy;
import dev.tocsin.application.escalation.PolicyDesk;
import dev.tocsin.application.escalation.PolicyDesk.RemovePolicy;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Who is woken one after the other while nobody answers. */
@Controller("/api/v1/escalation-policies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "On call")
final class PolicyController {

    private static final Reply<KnownPolicy, KnownPolicy, PolicyItem> CHANGED =
            Reply.of(PolicyItem.class, PolicyItem::of).versioned(PolicyController::version);
    private static final Reply<KnownPolicy, KnownPolicy, PolicyItem> ADDED =
            CHANGED.created("/api/v1/escalation-policies/");

    private final PolicyDesk policies;

    PolicyController(PolicyDesk policies) {
        this.policies = policies;
    }

    /** Add an escalation policy. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses(Code.ALREADY_EXISTS)
    HttpResponse<Answer<PolicyItem>> addEscalationPolicy(@FromToken Caller caller, @Body NewPolicy body) {
        return caller.send(ADDED, request -> policies.add(request, body.command()));
    }

    /** List escalation policies, newest first; of a severity, the one in force for incidents whose services have none of their own. */
    @Get
    Answer<Listing<PolicyItem>> listEscalationPolicies(@FromToken Actor actor, @RequestBean PolicyQuery query) {
        return Answers.of(
                query.inForceFor()
                        .map(severity -> policies.inForce(actor, severity, query.wanted()))
                        .orElseGet(() -> policies.list(actor, query.wanted())),
                slice -> Listing.of(slice, PolicyItem::of));
    }

    /** Read one escalation policy. */
    @Get("/{id}")
    HttpResponse<Answer<PolicyItem>> getEscalationPolicy(@FromToken Actor actor, String id) {
        return Answers.versioned(policies.get(actor, Names.policy(id)), PolicyItem::of, PolicyController::version);
    }

    /** Change fields of an escalation policy. */
    @Patch("/{id}")
    @Refuses({Code.ALREADY_EXISTS, Code.STALE})
    HttpResponse<Answer<PolicyItem>> changeEscalationPolicy(
            @FromToken Caller caller, String id, @Body PolicyAmendment body) {
        return caller.send(
                CHANGED, request -> policies.change(request, body.command(Names.policy(id), caller.version())));
    }

    /** Remove an escalation policy for good. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @Refuses({Code.IN_USE, Code.STALE})
    HttpResponse<Void> removeEscalationPolicy(@FromToken Caller caller, String id) {
        return caller.<KnownPolicy, KnownPolicy>send(
                request -> policies.remove(request, new RemovePolicy(Names.policy(id), caller.version())));
    }

    /** Try an escalation policy out: whom it would wake, and when, if nobody ever answered. It changes nothing, and wakes nobody. */
    @Post("/{id}/simulate")
    Answer<SimulationItem> simulateEscalationPolicy(@FromToken Actor actor, String id, @Body NewSimulation body) {
        return Answers.of(
                policies.simulate(actor, Names.policy(id), body.severity(), body.start()), SimulationItem::of);
    }

    private static long version(KnownPolicy known) {
        return known.policy().version();
    }
}
