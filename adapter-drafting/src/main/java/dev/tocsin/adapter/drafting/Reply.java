package dev.tocsin.adapter.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletion.Choice;
import com.openai.models.chat.completions.ChatCompletion.Choice.FinishReason;
import com.openai.models.chat.completions.ChatCompletionMessage;
import dev.tocsin.application.port.DraftWriter.Answer;
import dev.tocsin.application.postmortem.Obstacle;
import dev.tocsin.application.postmortem.Obstacle.Reason;
import dev.tocsin.domain.drafting.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what a model has answered. Not every server keeps to the schema, so nothing is taken for granted. */
final class Reply {

    private static final Obstacle REFUSED = new Obstacle(Reason.REFUSED, "The language model has refused to answer.");
    private static final Obstacle CUT_OFF = new Obstacle(Reason.UNREADABLE, "The language model's answer was cut off.");

    private Reply() {}

    static Answer read(ChatCompletion completion, Question question) {
        List<Choice> choices = completion.choices();
        if (choices.isEmpty()) {
            return new Answer.Unavailable(Faults.unreadable());
        }
        Choice choice = choices.getFirst();
        ChatCompletionMessage message = choice.message();
        FinishReason end = choice.finishReason();
        if (message.refusal().isPresent() || end.equals(FinishReason.CONTENT_FILTER)) {
            return new Answer.Unavailable(REFUSED);
        }
        if (end.equals(FinishReason.LENGTH)) {
            return new Answer.Unavailable(CUT_OFF);
        }
        return message.content()
                .flatMap(content -> claims(content, question))
                .<Answer>map(Answer.Written::new)
                .orElseGet(() -> new Answer.Unavailable(Faults.unreadable()));
    }

    /** Empty where it is not of the shape that was asked for. What is for no section of the question is left out. */
    private static Optional<List<Claim>> claims(String content, Question question) {
        try {
            JsonNode sections = Question.JSON.readTree(content).path("sections");
            if (!sections.isArray() || !all(sections, Reply::isSection)) {
                return Optional.empty();
            }
            List<Claim> claims = new ArrayList<>();
            for (JsonNode section : sections) {
                String key = question.keys().get(section.path("id").asText());
                if (key != null) {
                    section.path("statements").forEach(statement -> claims.add(claim(key, statement)));
                }
            }
            return Optional.of(claims);
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static boolean isSection(JsonNode section) {
        JsonNode statements = section.path("statements");
        return section.path("id").isTextual() && statements.isArray() && all(statements, Reply::isStatement);
    }

    private static boolean isStatement(JsonNode statement) {
        JsonNode entries = statement.path("entries");
        return statement.path("text").isTextual() && entries.isArray() && all(entries, JsonNode::isTextual);
    }

    private static boolean all(JsonNode list, Predicate<JsonNode> wanted) {
        for (JsonNode item : list) {
            if (!wanted.test(item)) {
                return false;
            }
        }
        return true;
    }

    private static Claim claim(String section, JsonNode statement) {
        List<String> marks = new ArrayList<>();
        statement.path("entries").forEach(mark -> marks.add(mark.asText()));
        return new Claim(section, statement.path("text").asText(), marks);
    }
}
