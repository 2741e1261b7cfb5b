package dev.tocsin.domain.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.postmortem.LineDiff.Kind;
import dev.tocsin.domain.postmortem.LineDiff.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineDiffTest {

    static List<Arguments> texts() {
        return List.of(
                arguments("", "", ""),
                arguments("a b", "a b", " a, b"),
                arguments("", "a b", "+a,+b"),
                arguments("a b", "", "-a,-b"),
                arguments("a b c", "a x c", " a,-b,+x, c"),
                arguments("a b c", "b c", "-a, b, c"),
                arguments("a b c", "a b", " a, b,-c"),
                arguments("b c", "a b c", "+a, b, c"),
                arguments("a a", "a", " a,-a"),
                arguments("a b c d", "d a b c", "+d, a, b, c,-d"),
                arguments("a b", "b a", "-a, b,+a"),
                arguments("a b c d e", "x b y d z", "-a,+x, b,-c,+y, d,-e,+z"),
                arguments("x a b y", "x c b a y", " x,-a,+c, b,+a, y"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void lines_stay_go_and_come(String from, String to, String shown) {
        assertThat(shown(LineDiff.between(lines(from), lines(to)))).isEqualTo(shown);
    }

    @Test
    void where_too_much_differs_all_of_it_goes_and_comes() {
        List<String> thousand =
                IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();
        List<String> turned = thousand.reversed();
        List<String> more = Stream.concat(turned.stream(), Stream.of("end")).toList();

        assertThat(kept(LineDiff.between(thousand, turned))).isOne();
        assertThat(kept(LineDiff.between(thousand, more))).isZero();
        assertThat(LineDiff.between(thousand, more)).hasSize(2_001);
        assertThat(LineDiff.between(thousand, more).getFirst()).isEqualTo(new Line(Kind.REMOVED, "0"));
        assertThat(LineDiff.between(thousand, more).getLast()).isEqualTo(new Line(Kind.ADDED, "end"));
    }

    @Test
    void what_is_the_same_at_the_beginning_and_the_end_counts_for_nothing() {
        List<String> same =
                IntStream.range(0, 2_000).mapToObj(Integer::toString).toList();
        List<String> end = Stream.concat(Stream.of("old"), same.stream()).toList();
        List<String> newEnd = Stream.concat(Stream.of("new"), same.stream()).toList();

        assertThat(kept(LineDiff.between(end, newEnd))).isEqualTo(2_000);
        assertThat(kept(LineDiff.between(end.reversed(), newEnd.reversed()))).isEqualTo(2_000);
    }

    static List<Long> seeds() {
        return new Random(20260419).longs(300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void both_texts_are_in_it_and_no_way_is_shorter(long seed) {
        Random random = new Random(seed);
        List<String> from = any(random);
        List<String> to = any(random);

        List<Line> lines = LineDiff.between(from, to);

        assertThat(without(Kind.ADDED, lines)).isEqualTo(from);
        assertThat(without(Kind.REMOVED, lines)).isEqualTo(to);
        assertThat(kept(lines)).isEqualTo(longestInCommon(from, to));
    }

    /** By trying every choice, so for short texts only. */
    private static long longestInCommon(List<String> from, List<String> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return 0;
        }
        List<String> fewer = from.subList(1, from.size());
        int found = to.indexOf(from.getFirst());
        long skipped = longestInCommon(fewer, to);
        return found < 0 ? skipped : Math.max(skipped, 1 + longestInCommon(fewer, to.subList(found + 1, to.size())));
    }

    private static List<String> any(Random random) {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(at -> Character.toString('a' + random.nextInt(3)))
                .toList();
    }

    private static List<String> lines(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> without(Kind kind, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.kind() != kind)
                .map(Line::text)
                .toList();
    }

    private static long kept(List<Line> lines) {
        return lines.stream().filter(line -> line.kind() == Kind.KEPT).count();
    }

    private static String shown(List<Line> lines) {
        return String.join(",", lines.stream().map(LineDiffTest::shown).toList());
    }

    private static String shown(Line line) {
        return switch (line.kind()) {
                    case KEPT -> " ";
                    case REMOVED -> "-";
                    case ADDED -> "+";
                }
                + line.text();
    }
}
