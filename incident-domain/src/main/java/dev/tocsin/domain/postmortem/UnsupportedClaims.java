package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.incident.Refusal.PostmortemUnsupported.Claim;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a language model says and no entry of the timeline bears out, until somebody has decided what is true. */
public final class UnsupportedClaims {

    /** Stands before it in the text: nobody should have to look it up. */
    public static final String MARK = "**Unsupported:** ";

    private static final Pattern MARKS = Pattern.compile(Pattern.quote(MARK.strip()));

    private UnsupportedClaims() {}

    /** Each up to the end of its line, or to the next one. */
    static List<Claim> in(Content content) {
        Map<String, String> texts = new LinkedHashMap<>();
        content.texts().forEach((part, text) -> texts.put(part.word(), text.value()));
        content.contributingFactors()
                .flatMap(ContributingFactors::asText)
                .ifPresent(text -> texts.put(Part.CONTRIBUTING_FACTORS.word(), text));
        content.sections().forEach((key, text) -> texts.put(key.value(), text.value()));
        content.body().ifPresent(body -> texts.put(Reading.BODY, body.value()));
        return texts.entrySet().stream()
                .flatMap(text -> claims(text.getValue()).map(claim -> new Claim(text.getKey(), claim)))
                .toList();
    }

    private static Stream<String> claims(String text) {
        return Arrays.stream(MARKS.split(text, -1))
                .skip(1)
                .map(behind -> behind.lines().findFirst().orElse("").strip());
    }
}
