package dev.tocsin.application.port;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Makes text that nobody can guess. */
@FunctionalInterface
public interface RandomText {

    /** So many characters, each taken from {@code alphabet}, all of it equally likely. */
    String draw(String alphabet, int length);

    /**
     * Draws with a source of numbers, such as {@code new SecureRandom()::nextInt}.
     *
     * @param below answers a number from 0 to below the one given, all equally likely
     */
    static RandomText from(IntUnaryOperator below) {
        return (alphabet, length) -> IntStream.range(0, length)
                .map(place -> alphabet.charAt(below.applyAsInt(alphabet.length())))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
