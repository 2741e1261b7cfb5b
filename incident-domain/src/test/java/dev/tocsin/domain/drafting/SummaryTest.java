package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Cases.CASEY;
import static dev.tocsin.domain.drafting.Cases.JANE;
import static dev.tocsin.domain.drafting.Cases.aBlankCase;
import static dev.tocsin.domain.drafting.Cases.aCase;
import static dev.tocsin.domain.drafting.Cases.ids;
import static dev.tocsin.domain.drafting.Cases.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final String DECLARED =
            "INC-2026-044 “Checkout is down” was declared by Jane at 2026-04-18 12:00 UTC, as SEV1.";
    private static final String LASTED = "It lasted 27m, from 2026-04-18 12:00 UTC to 2026-04-18 12:27 UTC.";
    private static final String RESOLVED = "Casey resolved it at 2026-04-18 12:27 UTC: “Rolled back”.";

    @Test
    void it_says_what_it_was_how_bad_how_long_who_took_it_and_how_it_ended() {
        Cases cases = aCase().affecting(List.of("api", "checkout"), List.of())
                .at(5, JANE, new Fact.Acknowledged(JANE))
                .moved(27, CASEY, Status.NEW, Status.RESOLVED, "Rolled back");
        assertThat(cases.says(Part.SUMMARY))
                .containsExactly(
                        DECLARED,
                        "It affected api, checkout.",
                        LASTED,
                        "Jane acknowledged it at 2026-04-18 12:05 UTC.",
                        RESOLVED);
        assertThat(cases.statements(Part.SUMMARY))
                .extracting(Statement::entries)
                .containsExactly(ids(1), ids(1), ids(1, 3), ids(2), ids(3));
        assertThat(cases.says(Part.EXECUTIVE_SUMMARY))
                .containsExactly(DECLARED, "It affected api, checkout.", LASTED, RESOLVED);
    }

    @Test
    void it_says_who_had_it_where_nobody_acknowledged_it() {
        Cases cases = aCase().at(1, new Fact.Assigned(Optional.empty(), Optional.of(CASEY)))
                .at(2, JANE, new Fact.Assigned(Optional.of(CASEY), Optional.of(JANE)));
        assertThat(cases.says(Part.SUMMARY)).containsExactly(DECLARED, "Assigned to Jane at 2026-04-18 12:02 UTC.");
        assertThat(cases.statements(Part.SUMMARY))
                .extracting(Statement::entries)
                .containsExactly(ids(1), ids(3));
    }

    @Test
    void that_nobody_acknowledged_it_is_said_where_an_entry_says_so() {
        Cases cases = aCase().at(4, new Fact.SlaBreached(Deadline.CLOSURE, minute(4)))
                .at(5, new Fact.SlaWarned(Deadline.ACKNOWLEDGE, minute(6)))
                .at(6, new Fact.SlaBreached(Deadline.ACKNOWLEDGE, minute(6)));
        assertThat(cases.says(Part.SUMMARY))
                .containsExactly(DECLARED, "Nobody acknowledged it before its deadline, 2026-04-18 12:06 UTC.");
        assertThat(cases.statements(Part.SUMMARY).getLast().entries()).isEqualTo(ids(4));
        assertThat(cases.at(9, CASEY, new Fact.Acknowledged(CASEY)).says(Part.SUMMARY))
                .containsExactly(DECLARED, "Casey acknowledged it at 2026-04-18 12:09 UTC.");
    }

    @Test
    void whoever_acknowledged_it_need_not_be_said_to_have_been_assigned() {
        Cases cases = aCase().at(1, CASEY, new Fact.Acknowledged(CASEY))
                .at(1, CASEY, new Fact.Assigned(Optional.empty(), Optional.of(CASEY)))
                .at(9, JANE, new Fact.Acknowledged(JANE));
        assertThat(cases.says(Part.SUMMARY))
                .containsExactly(DECLARED, "Casey acknowledged it at 2026-04-18 12:01 UTC.");
    }

    @Test
    void it_says_how_bad_it_was_in_the_end_and_who_led() {
        Cases cases = aCase().at(1, JANE, new Fact.SeverityChanged(Severity.SEV1, Severity.SEV2))
                .at(2, JANE, new Fact.SeverityChanged(Severity.SEV2, Severity.SEV0))
                .at(3, JANE, new Fact.CommanderChanged(Optional.empty(), Optional.of(JANE)))
                .at(4, JANE, new Fact.CommanderChanged(Optional.of(JANE), Optional.of(CASEY)));
        assertThat(cases.says(Part.SUMMARY))
                .contains(
                        "Severity changed from SEV2 to SEV0 at 2026-04-18 12:02 UTC.",
                        "Command given to Casey at 2026-04-18 12:04 UTC.")
                .hasSize(3);
    }

    @Test
    void what_an_entry_does_not_tell_is_not_said() {
        Cases cases =
                aBlankCase().entry(0, Author.AUTOMATIC, "CREATED", "Created", Optional.empty(), new LinkedHashMap<>());
        assertThat(cases.says(Part.SUMMARY))
                .first()
                .isEqualTo("INC-2026-044 “Checkout is down” was declared by Tocsin at 2026-04-18 12:00 UTC.");
    }

    @Test
    void a_title_is_quoted_and_obeyed_in_nothing() {
        assertThat(aCase().titled("# [x](y) <b>").says(Part.SUMMARY).getFirst()).contains("“\\# \\[x\\](y) \\<b\\>”");
    }

    @Test
    void of_nothing_there_is_nothing_to_say() {
        assertThat(aBlankCase().affecting(List.of("api"), List.of("Web")).says(Part.SUMMARY))
                .isEmpty();
        assertThat(aBlankCase().affecting(List.of("api"), List.of("Web")).says(Part.EXECUTIVE_SUMMARY))
                .isEmpty();
    }
}
