package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.access.Keyring;
import dev.tocsin.application.access.Keyring.Issued;
import dev.tocsin.application.access.Keyring.RevokeKey;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKeyId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The organization's API keys. */
@Controller("/api/v1/api-keys")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "API keys")
final class ApiKeyController {

    private static final Reply<ApiKey, Issued, ApiKeyItem> ISSUED = Reply.<ApiKey, Issued, ApiKeyItem>ofSecret(
                    ApiKeyItem.class,
                    Issued::key,
                    CatalogMapper.MAPPER::apiKey,
                    issued -> issued.secret().text())
            .created();

    private final Keyring keyring;

    ApiKeyController(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Issue an API key; its text is shown this once. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Answer<ApiKeyItem>> issueApiKey(@FromToken Caller caller, @Body NewApiKey body) {
        return caller.send(ISSUED, request -> keyring.issue(request, body.command()));
    }

    /** List the API keys that are not revoked. */
    @Get
    Answer<Listing<ApiKeyItem>> listApiKeys(@FromToken Actor actor, @RequestBean SearchQuery query) {
        return Answers.of(
                keyring.list(actor, query.wanted()), slice -> Listing.of(slice, CatalogMapper.MAPPER::apiKey));
    }

    /** Revoke an API key. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> revokeApiKey(@FromToken Caller caller, String id) {
        ApiKeyId key = Names.id(Rejection.Kind.API_KEY, id, ApiKeyId::new);
        return caller.<ApiKey, ApiKey>send(request -> keyring.revoke(request, new RevokeKey(key)));
    }
}
