package dev.tocsin.application.postmortem;

import java.util.List;

/** Contributing factors, as somebody gives them; see {@link dev.tocsin.domain.postmortem.ContributingFactors}. */
public sealed interface WantedFactors {

    /** Whatever could do harm will be taken from it. */
    record Told(String markdown) implements WantedFactors {}

    record Listed(List<String> factors) implements WantedFactors {

        public Listed {
            factors = List.copyOf(factors);
        }
    }
}
