package dev.tocsin.adapter.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.tocsin.domain.drafting.Briefing;
import dev.tocsin.domain.drafting.Briefing.Wanted;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What is sent. Whatever people wrote is data: one JSON document, apart from the instructions. Sections go by ids that
 * are made for this one question, so nobody can write a text, today or beforehand, that addresses one of them.
 *
 * @param keys the sections' keys by these ids
 */
record Question(SequencedMap<String, String> keys, String data) {

    /** So long an answer costs little, and is far more than sections need. */
    static final long MAX_TOKENS = 8_000;

    static final ObjectMapper JSON = new ObjectMapper();

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 8;

    static Question about(Briefing briefing) {
        SequencedMap<String, String> keys = new LinkedHashMap<>();
        SequencedMap<String, Wanted> sections = new LinkedHashMap<>();
        for (Wanted section : briefing.sections()) {
            String id = id();
            keys.put(id, section.key());
            sections.put(id, section);
        }
        return new Question(keys, json(Data.of(briefing, sections)));
    }

    ChatCompletionCreateParams toModel(String model) {
        return ChatCompletionCreateParams.builder()
                .model(model)
                .addSystemMessage(Instructions.TEXT)
                .addUserMessage(data)
                .jsonSchemaResponseFormat(AnswerSchema.of(keys.sequencedKeySet()))
                .maxCompletionTokens(MAX_TOKENS)
                .store(false)
                .build();
    }

    private static String id() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return "s" + HexFormat.of().formatHex(bytes);
    }

    private static String json(Map<String, Object> data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("strings, lists and maps are no JSON", impossible);
        }
    }
}
