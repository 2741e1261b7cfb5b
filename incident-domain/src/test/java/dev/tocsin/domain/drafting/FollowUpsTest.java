package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Cases.CASEY;
import static dev.tocsin.domain.drafting.Cases.JANE;
import static dev.tocsin.domain.drafting.Cases.aCase;
import static dev.tocsin.domain.drafting.Cases.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.postmortem.Part;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpsTest {

    static List<Arguments> comments() {
        return List.of(
                arguments("action: add an alert", List.of("add an alert")),
                arguments("todo: add an alert", List.of("add an alert")),
                arguments("ACTION:add an alert", List.of("add an alert")),
                arguments("ToDo : add an alert", List.of("add an alert")),
                arguments("todo\t: add an alert", List.of("add an alert")),
                arguments("It was the pool. Action: add an alert  ", List.of("add an alert")),
                arguments("action: one\nand more\ntodo: two", List.of("one", "two")),
                arguments(
                        "action: one\r\ntodo: two\rtodo: three\u2028todo: four",
                        List.of("one", "two", "three", "four")),
                arguments("- action: one\n* [ ] TODO: two\n3. todo: three", List.of("one", "two", "three")),
                arguments("action: one, todo: two", List.of("one,", "two")),
                arguments("**Action:** add an alert", List.of("add an alert")),
                arguments("__todo:__ add `x`", List.of("add `x`")),
                arguments("_todo: one", List.of("one")),
                arguments("the todo: one", List.of("one")),
                arguments("a, _todo: one", List.of("one")),
                arguments("(action: one)", List.of("one)")),
                arguments("-action: one\n--todo: two", List.of("one", "two")),
                arguments("a/todo: one\n/action: two", List.of("one", "two")),
                arguments("done.action: one;todo: two", List.of("one;", "two")),
                arguments("“todo: one”", List.of("one”")),
                arguments("#action: one", List.of("one")),
                arguments("action: action: one", List.of("one")),
                arguments("action: keep **this**", List.of("keep **this**")));
    }

    @ParameterizedTest
    @MethodSource("comments")
    void a_comment_says_what_is_to_be_done(String comment, List<String> toDo) {
        assertThat(aCase().comment(1, JANE, comment).statements(Part.ACTION_ITEMS))
                .extracting(statement -> statement.value().orElseThrow())
                .isEqualTo(toDo.stream().map(Value.FollowUp::new).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transaction: failed",
                "reaction: bad",
                "x_todo: no",
                "3todo: no",
                "post-action: no",
                "ré-action: no",
                "éaction: no",
                "actions: no",
                "action items follow",
                "todo",
                "action:",
                "action:   \nnext line",
                "action: ** _",
                "action\n: no",
                ":",
                "a: b",
                "a\n : b"
            })
    void other_words_do_not(String comment) {
        assertThat(aCase().comment(1, JANE, comment).statements(Part.ACTION_ITEMS))
                .isEmpty();
    }

    @Test
    void each_rests_on_its_comment_and_obeys_no_markup_in_it() {
        Cases cases = aCase().comment(1, JANE, "todo: # [a](b)\ntodo: c")
                .moved(2, CASEY, Status.NEW, Status.RESOLVED, "done, action: d")
                .reopened(3, CASEY, Status.FIXING)
                .moved(4, CASEY, Status.FIXING, Status.RESOLVED);
        assertThat(cases.says(Part.ACTION_ITEMS)).containsExactly("\\# \\[a\\](b)", "c", "d");
        assertThat(cases.statements(Part.ACTION_ITEMS))
                .extracting(Statement::entries)
                .containsExactly(ids(2), ids(2), ids(3));
        assertThat(cases.statements(Part.ACTION_ITEMS).getFirst().value()).contains(new Value.FollowUp("# [a](b)"));
    }

    @Test
    void what_is_said_again_is_to_be_done_once_and_rests_on_all_that_said_it() {
        String tooLong = "x".repeat(499);
        Cases cases = aCase().comment(1, JANE, "action: rotate the keys")
                .comment(2, CASEY, "todo: " + tooLong + "one")
                .comment(3, CASEY, "todo:  rotate the keys\ntodo: rotate the keys")
                .comment(4, CASEY, "todo: Rotate the keys")
                .comment(5, CASEY, "todo: " + tooLong + "two");
        assertThat(cases.says(Part.ACTION_ITEMS)).containsExactly("rotate the keys", tooLong + "…", "Rotate the keys");
        assertThat(cases.statements(Part.ACTION_ITEMS))
                .extracting(Statement::entries)
                .containsExactly(ids(2, 4), ids(3, 6), ids(5));
    }

    @Test
    void only_people_who_comment_say_so() {
        assertThat(aCase().titled("todo: fix")
                        .at(1, new Fact.AlertLinked("p", "k", new Title("action: fix")))
                        .at(2, Scenarios.pageFailed(JANE))
                        .says(Part.ACTION_ITEMS))
                .isEmpty();
    }

    @Test
    void of_many_the_first_and_the_last_are_told() {
        Cases cases = aCase();
        IntStream.rangeClosed(1, 110).forEach(n -> cases.comment(n, JANE, "todo: " + n));
        assertThat(cases.says(Part.ACTION_ITEMS)).hasSize(101).contains("10 more follow-ups are left out here.");
        assertThat(cases.statements(Part.ACTION_ITEMS))
                .filteredOn(Statement::isFollowUp)
                .hasSize(100);
    }
}
