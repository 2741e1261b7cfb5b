package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Gate.Recognized;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** For clients that want to know what their token is good for. */
@Controller("/api/v1/auth")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Authentication")
final class AuthController {

    /** Tell a client about its own token. */
    @Get("/verify")
    Answer<OwnToken> verifyToken(@FromToken Recognized recognized) {
        return Answer.of(OwnToken.of(recognized));
    }
}
