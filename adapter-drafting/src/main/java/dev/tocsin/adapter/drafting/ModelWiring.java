package dev.tocsin.adapter.drafting;

import dev.tocsin.application.port.DraftWriter;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.DisabledBeanException;
import java.time.Duration;

/** Checks when the program starts what is set; the client is made when it is first needed, as most never need it. */
@Factory
final class ModelWiring {

    @Context
    DraftWriter draftWriter(
            @Value("${openai.api.key:}") String apiKey,
            @Value("${openai.base.url:}") String address,
            @Value("${tocsin.openai.model:}") String model,
            @Value("${tocsin.openai.timeout.seconds:" + ModelSettings.DEFAULT_TIMEOUT_SECONDS + "}") int seconds) {
        if (apiKey.isBlank()) {
            throw new DisabledBeanException("not set up");
        }
        return new ModelWriter(new ModelSettings(
                apiKey.strip(),
                address.isBlank() ? ModelSettings.OPENAI : address.strip(),
                model.isBlank() ? ModelSettings.DEFAULT_MODEL : model.strip(),
                Duration.ofSeconds(seconds)));
    }
}
