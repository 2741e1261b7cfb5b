package dev.tocsin.application.postmortem;

import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.port.Markup;
import dev.tocsin.domain.postmortem.Body;
import dev.tocsin.domain.postmortem.Html;
import dev.tocsin.domain.postmortem.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What people write, clean; remembers what cannot be kept because it is too long then. */
final class Cleaning {

    private static final Pattern TAG_WITHOUT_PICTURE = Pattern.compile("<(?!img\\b)[^<>]*+>");
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\h]++|&nbsp;|&#160;");

    private final Markup markup;
    private final List<Invalid.Field> faults = new ArrayList<>();

    Cleaning(Markup markup) {
        this.markup = markup;
    }

    List<Invalid.Field> faults() {
        return List.copyOf(faults);
    }

    void fault(String field, String problem) {
        faults.add(new Invalid.Field(field, problem));
    }

    /** Empty where nothing is left of it, or too much. */
    Optional<Markdown> markdown(String field, String text) {
        return kept(field, markup.sanitizedMarkdown(text), Markdown.MAX_LENGTH, Markdown::new);
    }

    /** Empty where nothing is left of it, or too much. */
    Optional<Body> body(String field, String text) {
        return kept(field, markup.sanitizedMarkdown(text), Body.MAX_LENGTH, Body::new);
    }

    /** Empty where nothing is left of it that can be seen, or too much. */
    Optional<Html> html(String field, String text) {
        return kept(field, markup.sanitizedHtml(text), Html.MAX_LENGTH, Html::new)
                .filter(page -> isSeen(TAG_WITHOUT_PICTURE.matcher(page.value()).replaceAll("")));
    }

    private <T> Optional<T> kept(String field, String clean, int maxLength, Function<String, T> type) {
        String text = clean.strip();
        if (text.length() > maxLength) {
            fault(field, "is longer than " + maxLength + " characters once it is cleaned");
            return Optional.empty();
        }
        return isSeen(text) ? Optional.of(type.apply(text)) : Optional.empty();
    }

    private static boolean isSeen(String text) {
        return !UNSEEN.matcher(text).replaceAll("").isEmpty();
    }
}
