package dev.tocsin.adapter.rest.input;

import java.util.regex.Pattern;

/** A number as it was written, and not yet computed: it may have more digits than any type of ours. */
record JsonNumber(String text) {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    boolean isWhole() {
        return WHOLE.matcher(text).matches();
    }
}
