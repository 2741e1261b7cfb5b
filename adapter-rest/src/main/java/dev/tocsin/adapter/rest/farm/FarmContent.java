package dev.tocsin.adapter.rest.farm;

import dev.tocsin.application.postmortem.WantedContent;
import dev.tocsin.application.postmortem.WantedFactors;
import dev.tocsin.application.postmortem.WantedForm;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.postmortem.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a postmortem that Farm's form has; the others stay as they are. */
record FarmContent(
        Change<String> rootCause,
        Change<List<String>> contributingFactors,
        Change<List<NewFarmActionItem>> actionItems,
        Change<String> body) {

    static FarmContent of(
            String rootCause,
            @Nullable List<String> contributingFactors,
            @Nullable List<NewFarmActionItem> actionItems,
            @Nullable String body) {
        return new FarmContent(Change.to(rootCause), given(contributingFactors), given(actionItems), given(body));
    }

    WantedContent wanted() {
        return new WantedContent(
                Map.of(Part.ROOT_CAUSE, rootCause),
                Change.keep(),
                Change.keep(),
                actionItems.map(items -> new WantedForm.Fields<>(
                        items.stream().map(NewFarmActionItem::listed).toList())),
                contributingFactors.map(WantedFactors.Listed::new),
                Change.keep(),
                body,
                new LinkedHashMap<>());
    }

    private static <T> Change<T> given(@Nullable T value) {
        return value == null ? Change.keep() : Change.to(value);
    }
}
