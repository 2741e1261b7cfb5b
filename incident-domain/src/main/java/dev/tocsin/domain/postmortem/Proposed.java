package dev.tocsin.domain.postmortem;

import java.util.Optional;

/**
 * What was proposed last, whatever people have made of it.
 *
 * @param byRules what the rules alone said in its {@linkplain Content#prose prose}; empty where no language model has
 *     written, or where that is not known
 */
public record Proposed(Content content, Optional<Content> byRules) {

    public Proposed {
        byRules = byRules.map(Content::prose);
    }
}
