package dev.tocsin.adapter.rest.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/** What a constant of a dialect's enumeration is called outside: its {@link JsonProperty} says so, also to its description. */
public final class Word {

    private Word() {}

    public static String of(Enum<?> constant) {
        try {
            return Objects.requireNonNull(
                            constant.getDeclaringClass()
                                    .getField(constant.name())
                                    .getAnnotation(JsonProperty.class),
                            "without a word: " + constant)
                    .value();
        } catch (NoSuchFieldException everyConstantIsOne) {
            throw new IllegalStateException(everyConstantIsOne);
        }
    }
}
