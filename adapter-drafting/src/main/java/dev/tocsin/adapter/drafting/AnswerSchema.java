package dev.tocsin.adapter.drafting;

import com.openai.core.JsonValue;
import com.openai.models.ResponseFormatJsonSchema.JsonSchema;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;

/** The shape of an answer: sections by their ids, each with statements, each with the marks that it cites. */
final class AnswerSchema {

    private AnswerSchema() {}

    static JsonSchema of(SequencedCollection<String> sectionIds) {
        Map<String, Object> statement =
                object(Map.of("text", Map.of("type", "string"), "entries", list(Map.of("type", "string"))));
        Map<String, Object> section = object(
                Map.of("id", Map.of("type", "string", "enum", List.copyOf(sectionIds)), "statements", list(statement)));
        JsonSchema.Schema.Builder schema = JsonSchema.Schema.builder();
        object(Map.of("sections", list(section)))
                .forEach((name, value) -> schema.putAdditionalProperty(name, JsonValue.from(value)));
        return JsonSchema.builder()
                .name("statements")
                .strict(true)
                .schema(schema.build())
                .build();
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                properties.keySet().stream().sorted().toList(),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }
}
