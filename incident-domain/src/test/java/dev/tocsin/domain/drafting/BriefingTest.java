package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Cases.CASEY;
import static dev.tocsin.domain.drafting.Cases.JANE;
import static dev.tocsin.domain.drafting.Cases.aCase;
import static dev.tocsin.domain.drafting.Cases.id;
import static dev.tocsin.domain.drafting.Cases.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.domain.drafting.Briefing.Moment;
import dev.tocsin.domain.drafting.Briefing.Remark;
import dev.tocsin.domain.drafting.Briefing.Sign;
import dev.tocsin.domain.drafting.Briefing.Span;
import dev.tocsin.domain.drafting.Briefing.Wanted;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BriefingTest {

    @Test
    void it_tells_the_facts_and_marks_what_can_be_cited() {
        Briefing briefing = briefing(aCase().affecting(List.of("Checkout"), List.of("Shop"))
                .comment(3, CASEY, "The pool is\nfull")
                .alert(4, "High latency", -2)
                .moved(9, CASEY, Status.NEW, Status.RESOLVED, "Larger pool"));
        assertThat(briefing.incident()).isEqualTo("INC-2026-044");
        assertThat(briefing.title()).isEqualTo("Checkout is down");
        assertThat(briefing.services()).containsExactly("Checkout");
        assertThat(briefing.components()).containsExactly("Shop");
        assertThat(briefing.moments())
                .extracting(Moment::mark, Moment::id, Moment::type, Moment::by)
                .containsExactly(
                        tuple("E1", id(1), "CREATED", "Jane"),
                        tuple("E2", id(2), "COMMENT", "Casey"),
                        tuple("E3", id(3), "ALERT_LINKED", "Tocsin"),
                        tuple("E4", id(4), "STATUS_CHANGED", "Casey"));
        assertThat(briefing.moments().get(1).at()).isEqualTo(minute(3));
        assertThat(briefing.moments().get(1).text()).contains("The pool is full");
        assertThat(briefing.leftOut()).isZero();
        assertThat(briefing.alerts())
                .containsExactly(new Sign("prometheus", "High latency", minute(-2), Optional.empty()));
        assertThat(briefing.spans())
                .containsExactly(new Span("impact", "11m"), new Span("detect", "2m"), new Span("resolve", "9m"));
    }

    @Test
    void what_a_program_alone_cares_for_and_each_page_are_left_out_but_what_went_wrong_is_not() {
        Briefing briefing = briefing(aCase().entry(
                        1, Author.AUTOMATIC, "PAGED", "Paged Jane", Optional.empty(), new LinkedHashMap<>())
                .entry(2, Author.AUTOMATIC, "PAGE_FAILED", "Not paged", Optional.empty(), new LinkedHashMap<>())
                .entry(3, Author.AUTOMATIC, "POSTMORTEM_CREATED", "Created", Optional.empty(), new LinkedHashMap<>()));
        assertThat(briefing.moments()).extracting(Moment::type).containsExactly("CREATED", "PAGE_FAILED");
    }

    @Test
    void a_model_may_say_how_things_hang_together_and_not_what_happened_when() {
        List<SectionOutline> template = List.of(
                new SectionOutline("capacity", "Capacity", List.of("How much was left?")),
                new SectionOutline("timeline", "Timeline", List.of("When?")),
                new SectionOutline("root_cause", "The cause", List.of("Why?")));
        List<Wanted> wanted = Briefing.of(aCase().file(), template).sections();
        assertThat(wanted)
                .startsWith(
                        new Wanted("capacity", "Capacity", List.of("How much was left?")),
                        new Wanted("root_cause", "The cause", List.of("Why?")));
        assertThat(wanted)
                .extracting(Wanted::key)
                .containsExactly(
                        "capacity",
                        "root_cause",
                        "summary",
                        "resolution",
                        "contributing_factors",
                        "detection_path",
                        "monitoring_gaps",
                        "five_whys",
                        "executive_summary",
                        "prevented_recurrence");
    }

    @Test
    void no_text_in_it_has_a_credential_or_an_address() {
        String secret = "token=x1 of jane@example.com";
        List<SectionOutline> template = List.of(new SectionOutline("own", secret, List.of(secret)));
        Briefing briefing = Briefing.of(
                aCase().titled(secret)
                        .affecting(List.of(secret), List.of(secret))
                        .comment(1, JANE, secret)
                        .alert(2, secret, 1)
                        .entry(3, Author.AUTOMATIC, "ESCALATED", secret, Optional.of(secret), new LinkedHashMap<>())
                        .inSlack(3, secret, secret)
                        .file(),
                template);
        assertThat(briefing.toString()).contains("[removed]", "[address removed]", "Jane");
        assertThat(briefing.toString()).doesNotContain("x1").doesNotContain("@");
    }

    @Test
    void a_secret_is_removed_before_a_text_is_cut() {
        String long2 = "x ".repeat(494) + "password: " + "hunter2 ".repeat(20);
        Briefing briefing = briefing(aCase().comment(1, JANE, long2));
        assertThat(briefing.moments().get(1).text().orElseThrow())
                .hasSize(Briefing.MAX_TEXT_LENGTH)
                .contains("password: […");
    }

    @Test
    void what_was_said_in_slack_is_told_in_its_order_and_has_no_mark() {
        Briefing briefing = briefing(aCase().inSlack(5, "Casey", "done").inSlack(4, "Jane", "on it"));
        assertThat(briefing.remarks())
                .containsExactly(new Remark("Jane", minute(4), "on it"), new Remark("Casey", minute(5), "done"));
        assertThat(briefing.moments()).hasSize(1);
    }

    @Test
    void of_too_much_the_first_and_the_last_are_told() {
        Cases cases = aCase();
        for (int comment = 1; comment <= Briefing.MAX_MOMENTS; comment++) {
            cases.comment(comment, JANE, "c" + comment);
        }
        for (int message = 0; message <= Briefing.MAX_REMARKS; message++) {
            cases.inSlack(message, "Jane", "m" + message);
        }
        for (int alert = 0; alert <= Briefing.MAX_ALERTS; alert++) {
            cases.unlinkedAlert("a" + alert, alert);
        }
        Briefing briefing = briefing(cases);
        assertThat(briefing.leftOut()).isEqualTo(1);
        assertThat(briefing(cases.unread(9, 40)).leftOut()).isEqualTo(41);
        assertThat(briefing.moments()).hasSize(200);
        assertThat(briefing.moments().get(99).text()).contains("c99");
        assertThat(briefing.moments().get(100).text()).contains("c101");
        assertThat(briefing.moments().getLast())
                .returns("E200", Moment::mark)
                .returns(Optional.of("c200"), Moment::text);
        assertThat(briefing.remarks()).hasSize(50).extracting(Remark::text).contains("m0", "m24", "m26", "m50");
        assertThat(briefing.alerts()).hasSize(20).extracting(Sign::title).contains("a19");
    }

    @Test
    void nothing_is_told_of_nothing() {
        Briefing briefing = briefing(Cases.aBlankCase());
        assertThat(briefing.moments()).isEmpty();
        assertThat(briefing.spans()).isEmpty();
        assertThat(briefing.sections()).isNotEmpty();
    }

    private static Briefing briefing(Cases cases) {
        return Briefing.of(cases.file(), List.of());
    }
}
