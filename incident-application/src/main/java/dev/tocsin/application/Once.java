package dev.tocsin.application;

import java.util.function.Function;

/**
 * The wish that a command takes effect once, however often it is sent.
 *
 * @param fingerprint what makes two commands the same, beside their caller: for HTTP a hash of route and body
 * @param answer puts what was done into the text that a repetition is answered with; pure, and called before the commit, so it
 *     cannot tell what only the commit assigns (see {@link Outcome.Replayed})
 * @param <T> what the command answers
 */
public record Once<T>(IdempotencyKey key, String fingerprint, Function<T, String> answer) {}
