package dev.tocsin.domain.drafting;

import dev.tocsin.domain.drafting.Briefing.Moment;
import dev.tocsin.domain.drafting.Briefing.Wanted;
import dev.tocsin.domain.incident.EventId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what a model says against what it was told. */
final class Check {

    static final int MAX_STATEMENTS = 20;
    static final int MAX_CITED = 20;

    private final Set<String> keys;
    private final Map<String, EventId> ids;

    Check(Briefing briefing) {
        this.keys = briefing.sections().stream().map(Wanted::key).collect(Collectors.toUnmodifiableSet());
        this.ids = briefing.moments().stream().collect(Collectors.toUnmodifiableMap(Moment::mark, Moment::id));
    }

    /** At most {@value #MAX_STATEMENTS} statements for each section, each text once. */
    Prose of(List<Claim> claims) {
        Map<String, List<Statement>> sections = new LinkedHashMap<>();
        for (Claim claim : claims) {
            String text = Markdown.line(claim.text());
            if (keys.contains(claim.section()) && !text.isEmpty()) {
                List<Statement> said = sections.computeIfAbsent(claim.section(), key -> new ArrayList<>());
                boolean again =
                        said.stream().anyMatch(statement -> statement.text().equals(text));
                if (said.size() < MAX_STATEMENTS && !again) {
                    said.add(new Statement(text, grounds(claim), Optional.empty()));
                }
            }
        }
        return new Prose(sections);
    }

    private List<EventId> grounds(Claim claim) {
        return claim.cites().stream()
                .distinct()
                .flatMap(mark -> Optional.ofNullable(ids.get(mark)).stream())
                .limit(MAX_CITED)
                .toList();
    }
}
