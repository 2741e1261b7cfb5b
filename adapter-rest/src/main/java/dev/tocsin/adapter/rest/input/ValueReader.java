package dev.tocsin.adapter.rest.input;

import io.micronaut.core.type.Argument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes one plain value what its place in a record wants; what cannot become that is a fault, and then missing. */
final class ValueReader {

    private final Faults faults;
    private final IntFunction<String> place;

    private ValueReader(Faults faults, IntFunction<String> place) {
        this.faults = faults;
        this.place = place;
    }

    /** An element of a list is named by its place there: {@code service_ids[1]}. */
    static ValueReader ofBody(Faults faults) {
        return new ValueReader(faults, i -> "[" + i + "]");
    }

    /** A parameter has the same name however often it is repeated. */
    static ValueReader ofQuery(Faults faults) {
        return new ValueReader(faults, i -> "");
    }

    @Nullable
    Object read(Argument<?> wanted, Object raw, String path) {
        Class<?> type = wanted.getType();
        if (type == String.class) {
            return text(raw, path, wanted.isAnnotationPresent(Prose.class));
        }
        if (type == Integer.class) {
            return whole(raw, path, Integer::valueOf);
        }
        if (type == Long.class) {
            return whole(raw, path, Long::valueOf);
        }
        if (type == Boolean.class) {
            return raw instanceof Boolean ? raw : fault(path, "must be true or false");
        }
        if (type == List.class) {
            return list(wanted, raw, path);
        }
        if (type == TextOrLines.class) {
            return textOrLines(raw, path);
        }
        if (type == Map.class) {
            return map(wanted.getTypeParameters(), raw, path);
        }
        Optional<TextValue<?>> text = TextValues.of(type);
        return text.isPresent() ? parsed(text.get(), raw, path) : nested(type, raw, path);
    }

    private @Nullable Object text(Object raw, String path, boolean prose) {
        if (!(raw instanceof String text)) {
            return fault(path, "must be a text");
        }
        boolean allowed = text.codePoints()
                .allMatch(c -> !Character.isISOControl(c) || (prose && (c == '\n' || c == '\r' || c == '\t')));
        if (!allowed) {
            return fault(path, "must not contain control characters");
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            return fault(path, "must be valid Unicode");
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private @Nullable Object whole(Object raw, String path, Function<String, Object> number) {
        if (!(raw instanceof JsonNumber given) || !given.isWhole()) {
            return fault(path, "must be a whole number");
        }
        try {
            return number.apply(given.text());
        } catch (NumberFormatException tooLong) {
            return fault(path, "is out of range");
        }
    }

    private @Nullable Object parsed(TextValue<?> value, Object raw, String path) {
        Optional<?> read = raw instanceof String text ? value.read().apply(text.strip()) : Optional.empty();
        return read.isPresent() ? read.get() : fault(path, value.expectation() + example(value));
    }

    private static String example(TextValue<?> value) {
        return value.words().isEmpty() ? ", such as " + value.example() : "";
    }

    private @Nullable Object list(Argument<?> wanted, Object raw, String path) {
        if (!(raw instanceof List<?> elements)) {
            return fault(path, "must be a list");
        }
        Optional<String> tooLong = Checks.tooLong(wanted.getAnnotationMetadata(), elements.size());
        return tooLong.isPresent()
                ? fault(path, tooLong.get())
                : elements(wanted.getFirstTypeVariable().orElseThrow(), elements, path);
    }

    private List<@Nullable Object> elements(Argument<?> wanted, List<?> elements, String path) {
        List<@Nullable Object> read = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            // What is a fault leaves a gap, so that the others keep their places.
            read.add(present(wanted, elements.get(i), path + place.apply(i)));
        }
        return read;
    }

    private @Nullable Object present(Argument<?> wanted, @Nullable Object raw, String path) {
        Object element = optional(wanted, raw, path);
        return element == null ? fault(path, "must not be empty") : element;
    }

    private @Nullable Object optional(Argument<?> wanted, @Nullable Object raw, String path) {
        return raw == null ? null : read(wanted, raw, path);
    }

    private @Nullable Object textOrLines(Object raw, String path) {
        if (raw instanceof List<?> lines) {
            List<@Nullable String> read = new ArrayList<>();
            elements(Argument.STRING, lines, path).forEach(line -> read.add((String) line));
            return new TextOrLines.Lines(read);
        }
        Object text = raw instanceof String ? text(raw, path, true) : fault(path, "must be a text or a list of texts");
        return text == null ? null : new TextOrLines.Text((String) text);
    }

    private @Nullable Object map(Argument<?>[] types, Object raw, String path) {
        if (!(raw instanceof Map<?, ?> entries)) {
            return fault(path, "must be an object");
        }
        Map<Object, @Nullable Object> read = new LinkedHashMap<>();
        entries.forEach((name, value) -> {
            String entryPath = path + "." + name;
            Object key = read(types[0], name, entryPath);
            boolean clearable = types[1].isAnnotationPresent(Clearable.class);
            Object element = clearable ? optional(types[1], value, entryPath) : present(types[1], value, entryPath);
            if (key != null && (element != null || clearable)) {
                read.put(key, element);
            }
        });
        return read;
    }

    private @Nullable Object nested(Class<?> type, Object raw, String path) {
        if (!(raw instanceof Map<?, ?> fields)) {
            return fault(path, "must be an object");
        }
        return RecordReader.of(type).read(fields, path + ".", this);
    }

    /** Notes the fault; the value is then as if it were missing. */
    @Nullable
    Object fault(String path, String fault) {
        faults.add(path, fault);
        return null;
    }
}
