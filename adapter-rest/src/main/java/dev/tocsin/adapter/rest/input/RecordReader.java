package dev.tocsin.adapter.rest.input;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes records of one type out of plain values; made once for each type. */
final class RecordReader<T> {

    private static final ClassValue<RecordReader<?>> ALL = new ClassValue<>() {
        @Override
        protected RecordReader<?> computeValue(Class<?> type) {
            return new RecordReader<>(BeanIntrospection.getIntrospection(type));
        }
    };

    /**
     * One component of the record, and what it is called outside.
     *
     * @param unwrapped whether it is a record whose fields stand beside the others
     */
    private record Field(String name, Argument<?> type, boolean clearable, boolean unwrapped) {}

    private final BeanIntrospection<T> introspection;
    private final Naming naming;
    private final List<Field> fields;
    private final boolean amendment;

    private RecordReader(BeanIntrospection<T> introspection) {
        this.introspection = introspection;
        this.naming = Naming.of(introspection.getBeanType());
        Argument<?>[] components = introspection.getConstructorArguments();
        this.amendment = Arrays.stream(components).anyMatch(component -> component.getType() == Given.class);
        this.fields = Arrays.stream(components)
                .map(component -> new Field(
                        naming.outside(component.getName()),
                        component,
                        component.isAnnotationPresent(Clearable.class),
                        component.isAnnotationPresent(JsonUnwrapped.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    static <T> RecordReader<T> of(Class<T> type) {
        return (RecordReader<T>) ALL.get(type);
    }

    Naming naming() {
        return naming;
    }

    List<Argument<?>> components() {
        return fields.stream().<Argument<?>>map(Field::type).toList();
    }

    /** Whether the component of this name does not show outside, only what is in it. */
    boolean unwraps(String component) {
        return field(component).filter(Field::unwrapped).isPresent();
    }

    /** The record that is in the component of this name; or in each of its elements, where it is a list. */
    Optional<RecordReader<?>> inside(String component) {
        return field(component)
                .map(Field::type)
                .<Class<?>>map(type -> type.getFirstTypeVariable()
                        .<Argument<?>>map(Function.identity())
                        .orElse(type)
                        .getType())
                .filter(type -> type.isRecord() && !TextValues.byType().containsKey(type))
                .map(RecordReader::of);
    }

    private Optional<Field> field(String component) {
        return fields.stream()
                .filter(field -> field.type().getName().equals(component))
                .findFirst();
    }

    T read(Map<?, ?> raw, String path, ValueReader values) {
        @Nullable Object[] components = new Object[fields.size()];
        for (int i = 0; i < components.length; i++) {
            Field field = fields.get(i);
            components[i] = field.type().getType() == Given.class ? given(raw) : value(field, raw, path, values);
        }
        return introspection.instantiate(false, components);
    }

    private @Nullable Object value(Field field, Map<?, ?> raw, String path, ValueReader values) {
        if (field.unwrapped()) {
            return RecordReader.of(field.type().getType()).read(raw, path, values);
        }
        String name = field.name();
        Object present = raw.get(name);
        Object value = present == null ? null : values.read(field.type(), present, path + name);
        boolean emptied = amendment && value == null && raw.containsKey(name);
        if (emptied && !field.clearable()) {
            values.fault(path + name, "must not be empty");
        }
        return value;
    }

    private Given given(Map<?, ?> raw) {
        Set<String> known = fields.stream().map(Field::name).collect(Collectors.toSet());
        return new Given(raw.keySet().stream()
                .map(Object::toString)
                .filter(known::contains)
                .collect(Collectors.toSet()));
    }
}
