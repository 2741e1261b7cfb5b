package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.postmortem.TemplateDesk;
import dev.tocsin.application.postmortem.TemplateDesk.RemoveTemplate;
import dev.tocsin.domain.postmortem.Template;
import dev.tocsin.domain.postmortem.TemplateId;
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

/** What postmortems are drafted for. */
@Controller("/api/v1/postmortem-templates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Postmortems")
final class TemplateController {

    private static final Reply<Template, Template, TemplateItem> CHANGED =
            Reply.of(TemplateItem.class, TemplateItem::of).versioned(TemplateItem::version);
    private static final Reply<Template, Template, TemplateItem> ADDED =
            CHANGED.created("/api/v1/postmortem-templates/");

    private final TemplateDesk templates;

    TemplateController(TemplateDesk templates) {
        this.templates = templates;
    }

    /** Add a postmortem template. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses(Code.ALREADY_EXISTS)
    HttpResponse<Answer<TemplateItem>> addPostmortemTemplate(@FromToken Caller caller, @Body NewTemplate body) {
        return caller.send(ADDED, request -> templates.add(request, body.outline()));
    }

    /** List postmortem templates: those that come with Tocsin, then the organization's own, newest first. */
    @Get
    Answer<Listing<TemplateItem>> listPostmortemTemplates(@FromToken Actor actor, @RequestBean SearchQuery query) {
        return Answers.of(templates.list(actor, query.wanted()), slice -> Listing.of(slice, TemplateItem::of));
    }

    /** Read one postmortem template. */
    @Get("/{id}")
    HttpResponse<Answer<TemplateItem>> getPostmortemTemplate(@FromToken Actor actor, String id) {
        return Answers.versioned(templates.get(actor, named(id)), TemplateItem::of, TemplateItem::version);
    }

    /** Copy a postmortem template, also one that comes with Tocsin. */
    @Post("/{id}/copy")
    @Status(HttpStatus.CREATED)
    @Refuses(Code.ALREADY_EXISTS)
    HttpResponse<Answer<TemplateItem>> copyPostmortemTemplate(
            @FromToken Caller caller, String id, @Body TemplateCopy body) {
        return caller.send(ADDED, request -> templates.copy(request, body.command(named(id))));
    }

    /** Change fields of a postmortem template; postmortems that were drafted for it are not disturbed. */
    @Patch("/{id}")
    @Refuses({Code.ALREADY_EXISTS, Code.TEMPLATE_BUILT_IN, Code.STALE})
    HttpResponse<Answer<TemplateItem>> changePostmortemTemplate(
            @FromToken Caller caller, String id, @Body TemplateAmendment body) {
        return caller.send(CHANGED, request -> templates.change(request, body.command(named(id), caller.version())));
    }

    /** Remove a postmortem template that is not the active one. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @Refuses({Code.IN_USE, Code.TEMPLATE_BUILT_IN, Code.STALE})
    HttpResponse<Void> removePostmortemTemplate(@FromToken Caller caller, String id) {
        return caller.<Template, Template>send(
                request -> templates.remove(request, new RemoveTemplate(named(id), caller.version())));
    }

    private static TemplateId named(String id) {
        return Names.id(Rejection.Kind.TEMPLATE, id, TemplateId::new);
    }
}
