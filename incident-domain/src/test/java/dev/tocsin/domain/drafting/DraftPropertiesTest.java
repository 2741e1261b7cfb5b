package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Cases.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.postmortem.Content;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened: these things hold of every draft. */
class DraftPropertiesTest {

    private record Said(String section, String text, Optional<Value> value) {}

    static List<CaseFile> cases() {
        return Scenarios.all().stream().map(Cases::file).toList();
    }

    /** Each a case of which entries at random are lost. The seed makes it the same each time. */
    static Stream<CaseFile> tornCases() {
        return new Random(20260418)
                .longs(60)
                .mapToObj(Random::new)
                .flatMap(random -> cases().stream().limit(3).map(file -> torn(file, random)));
    }

    @ParameterizedTest
    @MethodSource({"cases", "tornCases"})
    void without_an_entry_nothing_is_said_that_rests_on_it(CaseFile file) {
        Draft draft = draft(file);
        for (Entry taken : file.timeline()) {
            List<Entry> rest = new ArrayList<>(file.timeline());
            rest.remove(taken);
            List<Said> left = said(draft(with(file, rest)), statement -> true);
            assertThat(said(draft, statement -> statement.entries().contains(taken.id())))
                    .as("without " + taken)
                    .allSatisfy(resting -> assertThat(left).doesNotContain(resting));
        }
    }

    @ParameterizedTest
    @MethodSource({"cases", "tornCases"})
    void every_citation_is_of_entries_that_exist(CaseFile file) {
        Set<EventId> existing = file.timeline().stream().map(Entry::id).collect(Collectors.toSet());
        assertThat(draft(file).citations())
                .allSatisfy(citation -> assertThat(existing).containsAll(citation.entryIds()))
                .allSatisfy(citation -> assertThat(citation.entryIds()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_order_in_which_the_facts_come_makes_no_difference(CaseFile file) {
        Draft expected = draft(file);
        for (int seed = 0; seed < 20; seed++) {
            List<Entry> shuffled = new ArrayList<>(file.timeline());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(draft(with(file, shuffled))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void entries_of_a_kind_that_no_rule_knows_are_passed_over(CaseFile file) {
        List<Entry> more = new ArrayList<>(file.timeline());
        more.add(unknown(Map.of("component", "Web", "to", "major_outage")));
        more.add(unknown(Map.of("from", "SEV2", "to", "SEV1")));
        more.add(unknown(Map.of("to", "fixing")));
        more.add(unknown(Map.of("to", "resolved")));
        more.add(unknown(Map.of("trigger", "silence")));
        more.add(unknown(Map.of("source", "prometheus", "key", "HighErrorRate")));
        assertThat(draft(with(file, more))).isEqualTo(draft(file));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void entries_that_have_lost_their_details_make_a_poorer_draft_and_no_failure(CaseFile file) {
        List<Entry> bare = file.timeline().stream()
                .map(entry -> new Entry(
                        entry.id(),
                        entry.position(),
                        entry.type(),
                        entry.title(),
                        Optional.empty(),
                        entry.author(),
                        entry.at(),
                        new LinkedHashMap<>()))
                .toList();
        assertThat(draft(with(file, bare)).citations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_statement_is_one_line(CaseFile file) {
        assertThat(draft(file).citations())
                .allSatisfy(citation -> assertThat(citation.text())
                        .doesNotContain("\n", "\r")
                        .isEqualTo(citation.text().strip())
                        .isNotEmpty());
    }

    @Test
    void the_draft_is_bounded_whatever_happened() {
        assertThat(draft(Scenarios.aCrowdedOne().file()).sections())
                .allSatisfy(section ->
                        assertThat(section.statements()).hasSizeLessThanOrEqualTo(Content.MAX_TIMELINE_NOTES));
    }

    private static List<Said> said(Draft draft, Predicate<Statement> which) {
        return draft.sections().stream()
                .flatMap(section -> section.statements().stream()
                        .filter(which)
                        .map(statement -> new Said(section.key(), statement.text(), statement.value())))
                .toList();
    }

    private static Draft draft(CaseFile file) {
        return Rulebook.draft(file, List.of());
    }

    /** Before everything else. */
    private static Entry unknown(Map<String, Object> details) {
        return new Entry(
                new EventId(new UUID(9, details.hashCode())),
                0,
                "SOMETHING_NEW",
                "Something new",
                Optional.of("action: to be ignored"),
                Author.AUTOMATIC,
                Cases.NOON,
                new LinkedHashMap<>(details));
    }

    private static CaseFile torn(CaseFile file, Random random) {
        int holes = random.nextInt(2, 8);
        List<Entry> rest = file.timeline().stream()
                .filter(entry -> random.nextInt(holes) > 0)
                .toList();
        return with(file, rest);
    }
}
