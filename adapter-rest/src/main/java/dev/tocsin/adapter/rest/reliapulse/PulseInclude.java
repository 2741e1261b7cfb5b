package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.adapter.rest.problem.Problem;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wanted beside an incident itself. */
@Introspected
record PulseInclude(
        @Schema(example = "updates,postmortem") @QueryValue @Nullable
        String include) implements QueryParameters {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final String UPDATES = "updates";
    private static final String POSTMORTEM = "postmortem";

    boolean updates() {
        return words().contains(UPDATES);
    }

    boolean postmortem() {
        return words().contains(POSTMORTEM);
    }

    private List<String> words() {
        List<String> words = include == null ? List.of() : List.of(COMMA.split(include.strip(), -1));
        if (!List.of(UPDATES, POSTMORTEM).containsAll(words)) {
            throw Problem.field("include", "must be " + UPDATES + ", " + POSTMORTEM + " or both with a comma between")
                    .exception();
        }
        return words;
    }
}
