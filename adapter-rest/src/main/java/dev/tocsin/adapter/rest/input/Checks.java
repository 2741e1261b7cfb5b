package dev.tocsin.adapter.rest.input;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** Holds a record against its constraints, and says in our words what is wrong. */
@Singleton
final class Checks {

    private static final String ENTRIES = " entries";

    private final Validator validator;

    Checks(Validator validator) {
        this.validator = validator;
    }

    void check(Object read, Faults faults) {
        for (ConstraintViolation<Object> violation : validator.validate(read)) {
            faults.add(outside(read.getClass(), violation.getPropertyPath()), fault(violation));
        }
    }

    /** What is wrong with a list for having so many elements, before anybody has looked at them. */
    static Optional<String> tooLong(AnnotationMetadata place, int elements) {
        return place.getAnnotationValuesByType(Size.class).stream()
                .filter(size -> elements > size.intValue("max").orElse(Integer.MAX_VALUE))
                .map(size -> "must have "
                        + range(size.intValue("min").orElse(0), size.getRequiredValue("max", int.class)) + ENTRIES)
                .findFirst();
    }

    private static String fault(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        return switch (constraint) {
            case NotNull missing -> "is required";
            case Size size ->
                "must have " + range(size.min(), size.max()) + (isText(violation) ? " characters" : ENTRIES);
            case Min min -> "must be at least " + min.value();
            case Max max -> "must be at most " + max.value();
            default -> violation.getMessage();
        };
    }

    private static boolean isText(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() instanceof CharSequence;
    }

    private static String range(int min, int max) {
        return min == 0 ? "at most " + max : min + " to " + max;
    }

    private static String outside(Class<?> read, Path path) {
        StringBuilder outside = new StringBuilder();
        Naming naming = RecordReader.of(read).naming();
        Optional<RecordReader<?>> record = Optional.of(RecordReader.of(read));
        for (Path.Node node : path) {
            String name = node.getName() == null || node.getName().startsWith("<") ? "" : node.getName();
            boolean isUnwrapped = record.filter(of -> of.unwraps(name)).isPresent();
            append(node, isUnwrapped ? "" : naming.outside(name), outside);
            record = name.isEmpty() ? record : record.flatMap(of -> of.inside(name));
        }
        return outside.toString();
    }

    private static void append(Path.Node node, String name, StringBuilder outside) {
        if (node.getIndex() != null) {
            outside.append('[').append(node.getIndex()).append(']');
        } else if (node.getKey() != null) {
            outside.append('.').append(node.getKey());
        }
        if (!name.isEmpty()) {
            outside.append(outside.isEmpty() ? "" : ".").append(name);
        }
    }
}
