package dev.tocsin.adapter.drafting;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.Timeout;
import com.openai.errors.OpenAIException;
import dev.tocsin.application.port.DraftWriter;
import dev.tocsin.domain.drafting.Briefing;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks once and does not retry: somebody waits, and the rules have their draft ready. */
final class ModelWriter implements DraftWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ModelWriter.class);

    private final ModelSettings settings;
    private final Supplier<OpenAIClient> client;

    ModelWriter(ModelSettings settings) {
        this.settings = settings;
        this.client = new Once<>(() -> client(settings));
    }

    /**
     * Says nothing of this machine, logs nothing, and follows no redirect: what is asked goes where the operator wants
     * it, and nowhere else.
     */
    private static OpenAIClient client(ModelSettings settings) {
        return OpenAIOkHttpClient.builder()
                .apiKey(settings.apiKey())
                .baseUrl(settings.address())
                .timeout(Timeout.builder().request(settings.timeout()).build())
                .maxRetries(0)
                .followRedirects(false)
                .disableTelemetry(true)
                .logLevel(LogLevel.OFF)
                .build();
    }

    @Override
    public Answer write(Briefing briefing) {
        Question question = Question.about(briefing);
        Answer answer = answer(question);
        if (answer instanceof Answer.Unavailable unavailable) {
            LOG.warn("The rules have drafted alone: {}", unavailable.why().message());
        }
        return answer;
    }

    private Answer answer(Question question) {
        try {
            // A body that says "null" makes it one.
            return Optional.ofNullable(client.get().chat().completions().create(question.toModel(settings.model())))
                    .map(completion -> Reply.read(completion, question))
                    .orElseGet(() -> new Answer.Unavailable(Faults.unreadable()));
        } catch (OpenAIException fault) {
            return new Answer.Unavailable(Faults.meaningOf(fault));
        }
    }
}
