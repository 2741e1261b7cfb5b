package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** People as JSON: who they are, and what they were called when it was written. */
final class PersonText {

    private PersonText() {}

    static Map<String, Object> object(Responder person) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", person.id().value().toString());
        object.put("name", person.name());
        object.put("email", person.email().value());
        return object;
    }

    static Responder person(Map<String, Object> object) {
        return new Responder(
                new UserId(UUID.fromString(Json.text(object, "id"))),
                Json.text(object, "name"),
                new Email(Json.text(object, "email")));
    }

    static Map<String, Object> object(Author author) {
        return switch (author) {
            case Author.Automatic automatic -> Map.of("via", Words.AUTOMATIC);
            case Author.Person person -> {
                Map<String, Object> object = object(person.who());
                object.put("via", Words.of(person.via()));
                person.key().ifPresent(key -> object.put("key", key.value().toString()));
                yield object;
            }
        };
    }

    static Author author(Map<String, Object> object) {
        String via = Json.text(object, "via");
        return via.equals(Words.AUTOMATIC)
                ? Author.AUTOMATIC
                : new Author.Person(
                        person(object),
                        Words.via(via),
                        Json.findText(object, "key").map(key -> new ApiKeyId(UUID.fromString(key))));
    }
}
