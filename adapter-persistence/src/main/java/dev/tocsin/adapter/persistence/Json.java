package dev.tocsin.adapter.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** JSON objects in text columns: strings, whole numbers, booleans, lists and objects, their order kept. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static String write(Map<String, ?> object) {
        StringWriter text = new StringWriter(64);
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write(object, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static SequencedMap<String, Object> read(String text) {
        try (JsonParser in = FACTORY.createParser(text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalStateException("not a JSON object");
            }
            return object(in);
        } catch (IOException broken) {
            throw new IllegalStateException("not JSON", broken);
        }
    }

    /** The whole number of this name, which must be there. */
    static long number(Map<String, Object> object, String name) {
        if (object.get(name) instanceof Long number) {
            return number;
        }
        throw new IllegalStateException("no number " + name);
    }

    /** The text of this name, which must be there. */
    static String text(Map<String, Object> object, String name) {
        return findText(object, name).orElseThrow(() -> new IllegalStateException("no text " + name));
    }

    static Optional<String> findText(Map<String, Object> object, String name) {
        return object.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    static Optional<Map<String, Object>> findMembers(Map<String, Object> object, String name) {
        return Optional.ofNullable(object.get(name)).map(Json::members);
    }

    /** The texts of the list of this name, which must be there. */
    static List<String> texts(Map<String, Object> object, String name) {
        return list(object, name).stream().map(String::valueOf).toList();
    }

    /** The object of this name, which must be there. */
    static Map<String, Object> members(Map<String, Object> object, String name) {
        return members(object.get(name));
    }

    /** An element or member that must be an object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> members(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return (Map<String, Object>) members;
        }
        throw new IllegalStateException("not an object");
    }

    /** The list of this name, which must be there. */
    static List<Object> list(Map<String, Object> object, String name) {
        return elements(value(object, name));
    }

    /** A member or element that must be a list. */
    @SuppressWarnings("unchecked")
    static List<Object> elements(Object value) {
        if (value instanceof List<?> elements) {
            return (List<Object>) elements;
        }
        throw new IllegalStateException("not a list");
    }

    /** Whatever has this name, which must be there. */
    static Object value(Map<String, Object> object, String name) {
        @Nullable Object value = object.get(name);
        if (value == null) {
            throw new IllegalStateException("no member " + name);
        }
        return value;
    }

    private static void write(Object value, JsonGenerator out) throws IOException {
        switch (value) {
            case Map<?, ?> object -> {
                out.writeStartObject();
                for (Map.Entry<?, ?> member : object.entrySet()) {
                    out.writeFieldName((String) member.getKey());
                    write(member.getValue(), out);
                }
                out.writeEndObject();
            }
            case List<?> list -> {
                out.writeStartArray();
                for (Object element : list) {
                    write(element, out);
                }
                out.writeEndArray();
            }
            case String string -> out.writeString(string);
            case Boolean truth -> out.writeBoolean(truth);
            case Number number -> out.writeNumber(number.longValue());
            default -> throw new IllegalArgumentException("not for JSON: " + value.getClass());
        }
    }

    private static SequencedMap<String, Object> object(JsonParser in) throws IOException {
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            members.put(name, value(in));
        }
        return members;
    }

    private static Object value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> list(in);
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> in.getText();
        };
    }

    private static List<Object> list(JsonParser in) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(in));
        }
        return elements;
    }
}
