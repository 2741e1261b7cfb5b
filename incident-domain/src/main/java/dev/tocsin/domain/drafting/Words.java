package dev.tocsin.domain.drafting;

import java.util.stream.Stream;

/** The same words twice: as Markdown, and as plain text for fields that know no markup. */
record Words(String markdown, String plain) {

    static final Words NONE = new Words("", "");

    /** The pattern, each gap in it filled with the next part; see {@link Markdown#sentence}. */
    static Words of(String pattern, String... parts) {
        Object[] lines = Stream.of(parts).map(Markdown::plain).toArray();
        return new Words(
                Markdown.sentence(pattern, (Object[]) parts),
                pattern.replace("{}", "%s").formatted(lines));
    }

    Words then(Words more) {
        return new Words(markdown + more.markdown, plain + more.plain);
    }
}
