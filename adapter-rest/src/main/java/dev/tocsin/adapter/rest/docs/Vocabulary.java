package dev.tocsin.adapter.rest.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.adapter.rest.input.Naming;
import dev.tocsin.adapter.rest.problem.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** What fields and parameters are, a sentence for each word: the same word is the same thing everywhere. */
final class Vocabulary {

    private static final String WORDS = "vocabulary.properties";
    private static final String VERSION = "/api/v1";

    private final Properties sentences;

    private Vocabulary(Properties sentences) {
        this.sentences = sentences;
    }

    static Vocabulary read() {
        try (InputStream words = Vocabulary.class.getResourceAsStream(WORDS)) {
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(Objects.requireNonNull(words, WORDS), UTF_8));
            return new Vocabulary(sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Describes what has no description yet. */
    @SuppressWarnings("unchecked")
    void describe(Map<String, Object> document, Dialect dialect) {
        Tree.map(document, "components", "schemas")
                .forEach((name, schema) -> fields(name, (Map<String, Object>) schema));
        Tree.map(document, "paths")
                .forEach((path, operations) -> ((Map<String, Object>) operations)
                        .values()
                        .forEach(operation -> parameters(dialect.path(), path, (Map<String, Object>) operation)));
    }

    @SuppressWarnings("unchecked")
    private void fields(String schema, Map<String, Object> described) {
        Tree.look(described, "properties").forEach((name, each) -> {
            Map<String, Object> field = (Map<String, Object>) each;
            describe(field, schema + "." + name, name, inSnakeCase(name));
            fields(schema, field);
        });
    }

    @SuppressWarnings("unchecked")
    private void parameters(String dialect, String path, Map<String, Object> operation) {
        String collection = collection(path.substring(dialect.length()));
        for (Object each : (List<Object>) operation.getOrDefault("parameters", List.of())) {
            Map<String, Object> parameter = (Map<String, Object>) each;
            String name = parameter.get("in") + "." + parameter.get("name");
            if (!parameter.containsKey("$ref")) {
                String here = collection + "." + name;
                describe(parameter, dialect + here, here, name, inSnakeCase(name));
            }
        }
    }

    /** What a word of another dialect is here. */
    private static String inSnakeCase(String name) {
        return Naming.SNAKE_CASE.outside(name);
    }

    /** {@code /incidents} of {@code /api/v1/incidents/{id}/alerts}. */
    private static String collection(String path) {
        String under = path.startsWith(VERSION) ? path.substring(VERSION.length()) : path;
        int end = under.indexOf('/', 1);
        return end < 0 ? under : under.substring(0, end);
    }

    /** The first of these words that there is a sentence for. */
    private void describe(Map<String, Object> described, String... words) {
        Stream.of(words)
                .map(sentences::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(sentence -> described.putIfAbsent("description", sentence));
    }
}
