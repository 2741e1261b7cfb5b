package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.Text;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The words by which an incident is found: each once, without case, and marked with its organization, so that one organization's
 * index entries are not another's. Both databases keep the same words, so both find the same incidents.
 */
final class SearchWords {

    /** Longer words are told apart by their beginning only. */
    private static final int MAX_WORD_LENGTH = 64;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MARK_LENGTH = 8;

    private SearchWords() {}

    static String[] of(UUID organization, String text) {
        String id = organization.toString();
        String mark = id.substring(id.length() - MARK_LENGTH) + ':';
        return Arrays.stream(BETWEEN.split(Text.folded(text)))
                .filter(word -> !word.isEmpty())
                .map(word -> mark + word.substring(0, Math.min(word.length(), MAX_WORD_LENGTH)))
                .distinct()
                .toArray(String[]::new);
    }
}
