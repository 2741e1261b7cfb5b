package dev.tocsin.adapter.rest.input;

import dev.tocsin.domain.Change;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which fields an amendment has, {@code null} or not: a record with a component of this type is an amendment.
 *
 * @param fields as they are called outside
 */
public record Given(Set<String> fields) {

    public Given {
        fields = Set.copyOf(fields);
    }

    /** What the amendment says of a field that may be empty. */
    public <S, T> Change<T> change(String field, @Nullable S value, Function<S, T> read) {
        if (value != null) {
            return Change.to(read.apply(value));
        }
        return fields.contains(field) ? Change.clear() : Change.keep();
    }
}
