package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.TextOrLines;
import dev.tocsin.application.postmortem.WantedFactors;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.postmortem.ContributingFactors.Listed;
import dev.tocsin.domain.postmortem.Markdown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Contributing factors, as a text or as a list. As both only where they say the same: so whoever sends back what they
 * have read changes nothing.
 */
record NewFactors(@Nullable TextOrLines factors, @Nullable List<String> list) {

    private static final String FACTORS = "contributing_factors";
    private static final String LIST = "contributing_factors_list";

    void contradictions(Map<String, String> faults) {
        if (factors instanceof TextOrLines.Text text && text.text().length() > Markdown.MAX_LENGTH) {
            faults.put(FACTORS, "must have at most " + Markdown.MAX_LENGTH + " characters");
        }
        if (factors instanceof TextOrLines.Lines lines) {
            tooMuch(lines.lines(), faults);
        }
        if (factors != null && list != null && !saysTheSame(factors, list)) {
            faults.put(LIST, "must say the same as " + FACTORS + ", or not be given");
        }
    }

    private static void tooMuch(List<@Nullable String> lines, Map<String, String> faults) {
        if (lines.size() > Listed.MAX_FACTORS) {
            faults.put(FACTORS, "must have at most " + Listed.MAX_FACTORS + " entries");
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line != null && line.length() > Listed.MAX_LENGTH) {
                faults.put(FACTORS + "[" + i + "]", "must have at most " + Listed.MAX_LENGTH + " characters");
            }
        }
    }

    private static boolean saysTheSame(TextOrLines factors, List<String> list) {
        return switch (factors) {
            case TextOrLines.Text text -> text.text().equals(String.join("\n", list));
            case TextOrLines.Lines lines -> lines.lines().equals(list);
        };
    }

    Change<WantedFactors> wanted(Given given) {
        return list != null || (factors == null && given.fields().contains(LIST))
                ? given.change(LIST, list, WantedFactors.Listed::new)
                : given.change(FACTORS, factors, NewFactors::wanted);
    }

    private static WantedFactors wanted(TextOrLines factors) {
        return switch (factors) {
            case TextOrLines.Text text -> new WantedFactors.Told(text.text());
            case TextOrLines.Lines lines -> new WantedFactors.Listed(lines.whole());
        };
    }
}
