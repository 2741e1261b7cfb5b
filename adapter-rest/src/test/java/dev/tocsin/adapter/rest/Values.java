package dev.tocsin.adapter.rest;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Values of one kind of field, as JSON: those that it takes and those that it doesn't.
 *
 * @param badElements those that a list doesn't take; a fault is told with the element's place
 */
record Values(List<String> good, List<String> bad, List<String> badElements) {

    private static final List<String> NOT_TEXTS = List.of("5", "true", "[]", "{}", "1e400", "9".repeat(900));

    static Values line(int max) {
        return text(max).orBad("\"a\\nb\"", "\"a\\tb\"");
    }

    static Values prose(int max) {
        return text(max).orGood("\"a\\nb\\r\\n\\tc\"");
    }

    private static Values text(int max) {
        return of("\"x\"", quoted("x".repeat(max)), quoted("  " + "x".repeat(max) + " "), "\"\uD83D\uDE80 é\"")
                .orBad(NOT_TEXTS)
                .orBad(quoted("x".repeat(max + 1)), quoted("\uD83D\uDE80".repeat(max / 2 + 1)))
                .orBad("\"a\\u0000b\"", "\"a\\u0007\"", "\"a\\u0085b\"", "\"a\\ud800b\"");
    }

    static Values oneOf(String... words) {
        return of(Arrays.stream(words).map(Values::quoted).toArray(String[]::new))
                .orBad(NOT_TEXTS)
                .orBad("\"\"", "\"nope\"", quoted(words[0] + "x"), "\"a\\u0000\"");
    }

    static Values email() {
        return of("\"jane@example.com\"", "\" JANE@example.com \"")
                .orBad(NOT_TEXTS)
                .orBad("\"\"", "\"jane\"", "\"jane@\"", "\"@b\"", "\"a b@c\"", "\"a@b\\u0000\"")
                .orBad(quoted("x".repeat(251) + "@b.c"));
    }

    static Values time() {
        return of("\"2026-04-18T10:30:00Z\"", "\"2026-04-18T13:30:00.123456789+02:00\"")
                .orBad(NOT_TEXTS)
                .orBad(
                        "\"\"",
                        "\"yesterday\"",
                        "\"2026-04-18\"",
                        "\"2026-02-30T00:00:00Z\"",
                        "\"2026-04-18T25:00:00Z\"")
                .orBad("\"1969-12-31T23:59:59Z\"", "\"+10000-01-01T00:00:00Z\"", "\"-0001-01-01T00:00:00Z\"")
                .orBad("\"+999999999-01-01T00:00:00Z\"");
    }

    static Values date() {
        return of("\"1970-01-01\"", "\"9999-12-31\"")
                .orBad(NOT_TEXTS)
                .orBad("\"\"", "\"1969-12-31\"", "\"+10000-01-01\"", "\"2026-02-30\"", "\"2026-4-1\"")
                .orBad("\"2026-04-18T10:30:00Z\"", "\"Monday\"");
    }

    static Values timeOfDay() {
        return of("\"00:00\"", "\"23:59\"")
                .orBad(NOT_TEXTS)
                .orBad("\"\"", "\"24:00\"", "\"9:00\"", "\"09:00:00\"", "\"09:60\"", "\"9am\"", "\"-1:00\"");
    }

    static Values timeZone() {
        return of("\"Europe/Berlin\"", "\"UTC\"")
                .orBad("5", "\"\"", "\"Mars/Olympus\"", "\"+02:00\"", "\"europe/berlin\"", "\"a\\u0000\"", "[]");
    }

    static Values web() {
        String longest = "https://a.b/" + "x".repeat(2_000 - "https://a.b/".length());
        return of("\"https://a.b/c?d=e#f\"", quoted(longest))
                .orBad(NOT_TEXTS)
                .orBad("\"\"", "\"ftp://a.b\"", "\"javascript:alert(1)\"", "\"https://\"", "\"http:///x\"", "\"a b\"")
                .orBad(quoted(longest + "x"), "\"http://a.b/\\u0000\"");
    }

    static Values bool() {
        return of("true", "false").orBad("\"true\"", "1", "[]", "{}");
    }

    static Values whole(int min, int max) {
        return of(Integer.toString(min), Integer.toString(max))
                .orBad("\"5\"", "true", "[]", "{}", "-1", "1.0", "1.5", "1e2", "9".repeat(20))
                .orBad(Integer.toString(min - 1), Integer.toString(max + 1), "-" + "9".repeat(500), "1e999999999");
    }

    static Values object(String good) {
        return of(good).orBad("5", "true", "[]", "\"x\"");
    }

    /** Lists of up to so many. */
    static Values lists(int max, String element, String... badElements) {
        Values lists =
                of("[" + element + "]", list(element, max)).orBad("5", "true", "{}", "\"x\"", list(element, max + 1));
        return new Values(lists.good, lists.bad, List.of(badElements));
    }

    /** Only an empty list is taken, because the elements are well written and yet unknown. */
    Values andNoneKnown() {
        return new Values(
                List.of("[]"), Stream.concat(bad.stream(), good.stream()).toList(), badElements);
    }

    /** An element that is as it should be. */
    String element() {
        String first = Stream.concat(good.stream(), bad.stream())
                .filter(list -> list.startsWith("[\""))
                .findFirst()
                .orElseThrow();
        return first.substring(1, first.indexOf('"', 2) + 1);
    }

    Values butGood(String... others) {
        return new Values(List.of(others), bad, badElements);
    }

    Values orGood(String... more) {
        return new Values(Stream.concat(good.stream(), Stream.of(more)).toList(), bad, badElements);
    }

    Values orBad(String... more) {
        return orBad(List.of(more));
    }

    private Values orBad(List<String> more) {
        return new Values(good, Stream.concat(bad.stream(), more.stream()).toList(), badElements);
    }

    private static Values of(String... good) {
        return new Values(List.of(good), List.of(), List.of());
    }

    private static String list(String element, int times) {
        return "[" + String.join(",", Collections.nCopies(times, element)) + "]";
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
