package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.OperatorCaller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.organization.OrganizationRegistry;
import dev.tocsin.application.organization.OrganizationRegistry.Charter;
import dev.tocsin.application.organization.OrganizationRegistry.Founded;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** For whoever runs the installation; not there at all unless they have chosen a token. */
@Controller("/admin/v1/organizations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Operator")
final class OrganizationController {

    private static final Reply<Charter, Founded, OrganizationItem> FOUNDED =
            Reply.<Charter, Founded, OrganizationItem>ofSecret(
                            OrganizationItem.class,
                            Founded::charter,
                            OrganizationItem::of,
                            founded -> founded.secret().text())
                    .created();

    private final OrganizationRegistry registry;

    OrganizationController(OrganizationRegistry registry) {
        this.registry = registry;
    }

    /** Found an organization; the key of its admin is shown this once. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses(Code.ALREADY_EXISTS)
    HttpResponse<Answer<OrganizationItem>> foundOrganization(
            @FromToken OperatorCaller operator, @Body NewOrganization body) {
        return operator.send(FOUNDED, once -> registry.found(once, body.command()));
    }
}
