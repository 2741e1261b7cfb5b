package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.ALERTING;
import static dev.tocsin.domain.postmortem.Writings.BY_CASEY;
import static dev.tocsin.domain.postmortem.Writings.BY_JANE;
import static dev.tocsin.domain.postmortem.Writings.CASEY;
import static dev.tocsin.domain.postmortem.Writings.JANE;
import static dev.tocsin.domain.postmortem.Writings.LATER;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.aDraft;
import static dev.tocsin.domain.postmortem.Writings.accepted;
import static dev.tocsin.domain.postmortem.Writings.complete;
import static dev.tocsin.domain.postmortem.Writings.facts;
import static dev.tocsin.domain.postmortem.Writings.itemId;
import static dev.tocsin.domain.postmortem.Writings.sections;
import static dev.tocsin.domain.postmortem.Writings.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Fact.ActionItemChanged.Aspect;
import dev.tocsin.domain.incident.Fact.ActionItemChanged.Kind;
import dev.tocsin.domain.postmortem.Comparison.Difference;
import dev.tocsin.domain.postmortem.LineDiff.Line;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every saved edit is a version, and two versions can be compared. */
class EditingTest {

    @Test
    void an_edit_makes_a_version_with_its_author_and_time() {
        Content better = complete().with(Part.SUMMARY, new Markdown("Better"));
        Postmortem edited = accepted(aDraft().edit(better, BY_CASEY, LATER)).next();

        assertThat(edited.latest()).isEqualTo(new PostmortemVersion(new Edition(2, BY_CASEY, LATER), better));
        assertThat(edited.updatedAt()).isEqualTo(LATER);
        assertThat(edited.version()).isEqualTo(2);
        assertThat(aDraft().latest().content()).isEqualTo(complete());
    }

    @Test
    void an_author_is_named_once_and_nobody_who_changed_nothing() {
        Postmortem twice =
                accepted(aDraft().edit(summary("One"), BY_JANE, LATER)).next();

        assertThat(twice.authors()).containsExactly(JANE);
        assertThat(accepted(twice.edit(summary("Two"), BY_CASEY, LATER)).next().authors())
                .containsExactly(JANE, CASEY);
        assertThat(aDraft().edit(complete(), BY_CASEY, LATER)).isEqualTo(new Decision.Unchanged<>(aDraft()));
    }

    @Test
    void all_that_changed_is_named_in_its_order() {
        Content other = new Content(
                summary("Short").texts(),
                Optional.of(Form.structured(Writings.impact("1 hour"))),
                Optional.of(Form.structured(List.of())),
                Optional.empty(),
                Optional.of(new ContributingFactors.Listed(List.of("Insufficient failover headroom"))),
                Optional.of(Form.page(new Html("<p>3m</p>"))),
                Optional.of(new Body("Another")),
                sections("failover: It took too long", "capacity: 90 %"));

        assertThat(facts(aDraft().edit(other, BY_JANE, LATER)).getFirst())
                .isEqualTo(new Fact.PostmortemUpdated(
                        List.of(
                                "summary",
                                "root_cause",
                                "resolution",
                                "impact",
                                "timeline",
                                "action_items",
                                "contributing_factors",
                                "detection_path",
                                "monitoring_gaps",
                                "response_timeline",
                                "five_whys",
                                "executive_summary",
                                "prevented_recurrence",
                                "body",
                                "capacity"),
                        2,
                        false));
    }

    @Test
    void action_items_that_come_change_and_go_with_an_edit_are_told_of_one_by_one() {
        ActionItem second = ActionItem.added(itemId(2), Task.of("Raise the limit"), NOON);
        ActionItem third = ActionItem.added(itemId(3), Task.of("Write the runbook"), LATER);
        Postmortem postmortem =
                accepted(aDraft().edit(of(ALERTING, second), BY_JANE, LATER)).next();
        ActionItem done = ALERTING.with(ALERTING.task().in(ActionStatus.COMPLETED), LATER);

        assertThat(facts(postmortem.edit(of(third, done), BY_JANE, LATER)))
                .containsExactly(
                        new Fact.PostmortemUpdated(List.of("action_items"), 3, false),
                        told(Kind.ADDED, third, "pending", List.of()),
                        told(Kind.CHANGED, done, "completed", List.of(Aspect.STATUS)),
                        told(Kind.REMOVED, second, "pending", List.of()));
    }

    static List<Arguments> readings() {
        Task task = Task.of("Add alerting");
        return List.of(
                arguments(summary("one\ntwo"), summary("one\nthree"), " one,-two,+three"),
                arguments(summary("one"), Content.NOTHING, "-one"),
                arguments(body("one\r\ntwo"), body("two"), "-one, two"),
                arguments(impact(Writings.impact("1m")), impact(Writings.impact("2m")), """
                        -duration: 1m,+duration: 2m, users affected: 320, service affected: api,\
                         service affected: dashboard"""),
                arguments(
                        impact(new ImpactReport(Optional.empty(), Optional.empty(), List.of(), Optional.of("none"))),
                        Content.NOTHING,
                        "-revenue impact: none"),
                arguments(
                        timeline(new TimelineNote(NOON, "It broke")),
                        timeline(new TimelineNote(NOON, "It broke"), new TimelineNote(LATER, "It was\nmended")),
                        " 2026-04-19T12:00:00Z It broke,+2026-04-19T13:00:00Z It was,+mended"),
                arguments(
                        factors(new ContributingFactors.Listed(List.of("a", "b"))),
                        factors(new ContributingFactors.Told(new Markdown("- a\nc"))),
                        " - a,-- b,+c"),
                arguments(
                        response("3m", "8m", "27m"),
                        response("3m", "9m", "27m"),
                        " time to acknowledge: 3m,-time to identify: 8m,+time to identify: 9m, time to resolve: 27m"),
                arguments(
                        Writings.items(item(task)),
                        Writings.items(item(new Task(
                                "Add alerting\nfor all",
                                Optional.of(new Owner.Person(JANE)),
                                Optional.of(Writings.DUE),
                                Optional.of("detect"),
                                ActionStatus.IN_PROGRESS,
                                Optional.of(new Comment("half\ndone"))))),
                        " Add alerting,-status: pending,+for all,+status: in_progress,"
                                + "+owner: Jane <jane@example.com>,+due: 2026-04-26,+category: detect,"
                                + "+comment: half,+done"),
                arguments(
                        Writings.items(item(task)),
                        Writings.items(item(task.ownedBy(new Owner.Named("the DBAs")))),
                        " Add alerting, status: pending,+owner: the DBAs"),
                arguments(
                        Content.NOTHING.withSections(sections("failover: slow")),
                        Content.NOTHING.withSections(sections("failover: slower")),
                        "-slow,+slower"),
                arguments(
                        Content.NOTHING.withActionItems(Optional.of(Form.page(new Html("<p>\n</p>")))),
                        Writings.items(),
                        "-<p>,-</p>"),
                arguments(Content.NOTHING, Writings.items(), ""));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void two_versions_are_compared_as_they_read(Content before, Content after, String shown) {
        List<Difference> differences =
                version(before).comparedTo(version(after)).differences();

        assertThat(differences).hasSize(1);
        assertThat(String.join(
                        ",",
                        differences.getFirst().lines().stream()
                                .map(EditingTest::shown)
                                .toList()))
                .isEqualTo(shown);
        assertThat(version(after).comparedTo(version(after)).differences()).isEmpty();
    }

    static List<Arguments> likenesses() {
        return List.of(
                arguments(
                        factors(new ContributingFactors.Told(new Markdown("- haste"))),
                        factors(new ContributingFactors.Listed(List.of("haste"))),
                        "contributing_factors"),
                arguments(
                        Writings.items(item(Task.of("Add alerting").in(ActionStatus.COMPLETED))),
                        Content.NOTHING.withActionItems(
                                Optional.of(Form.page(new Html("Add alerting\nstatus: completed")))),
                        "action_items"),
                arguments(
                        impact(new ImpactReport(Optional.of("1m"), Optional.empty(), List.of(), Optional.empty())),
                        with(
                                Optional.of(Form.page(new Html("duration: 1m"))),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "impact"));
    }

    @ParameterizedTest
    @MethodSource("likenesses")
    void what_only_reads_alike_is_a_change_that_a_comparison_does_not_show(Content before, Content after, String word) {
        Postmortem postmortem = Writings.aDraftedPostmortem(before);

        assertThat(facts(postmortem.edit(after, BY_JANE, LATER)))
                .first()
                .isEqualTo(new Fact.PostmortemUpdated(List.of(word), 2, false));
        assertThat(version(before).comparedTo(version(after)).differences()).isEmpty();
    }

    @Test
    void a_reminder_that_was_sent_is_no_change() {
        Postmortem postmortem = Writings.aDraftedPostmortem(Writings.items(ALERTING));
        assertThat(postmortem.edit(Writings.items(ALERTING.reminded(Writings.DUE)), BY_JANE, LATER))
                .isEqualTo(new Decision.Unchanged<>(postmortem));
    }

    @Test
    void what_a_version_no_longer_has_is_named_at_its_place_and_what_is_new_after_it() {
        Content other = complete().withActionItems(Optional.empty()).withSections(sections("capacity: 90 %"));

        assertThat(version(complete()).comparedTo(version(other)).differences())
                .extracting(Difference::word)
                .containsExactly("action_items", "failover", "capacity");
    }

    @Test
    void a_reminder_that_was_sent_reads_as_nothing() {
        Content reminded = Writings.items(ALERTING.reminded(Writings.DUE));
        assertThat(version(Writings.items(ALERTING))
                        .comparedTo(version(reminded))
                        .differences())
                .isEmpty();
    }

    private static PostmortemVersion version(Content content) {
        return new PostmortemVersion(new Edition(1, BY_JANE, NOON), content);
    }

    private static Content of(ActionItem... items) {
        return complete().withActionItems(Optional.of(Form.structured(List.of(items))));
    }

    private static Fact told(Kind kind, ActionItem item, String status, List<Aspect> fields) {
        return new Fact.ActionItemChanged(
                kind, item.id().value(), Optional.empty(), status, item.task().dueDate(), fields);
    }

    private static ActionItem item(Task task) {
        return ActionItem.added(itemId(1), task, NOON);
    }

    private static Content body(String text) {
        return with(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(new Body(text)));
    }

    private static Content impact(ImpactReport impact) {
        return with(
                Optional.of(Form.structured(impact)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Content timeline(TimelineNote... notes) {
        return with(
                Optional.empty(),
                Optional.of(Form.structured(List.of(notes))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Content factors(ContributingFactors factors) {
        return with(Optional.empty(), Optional.empty(), Optional.of(factors), Optional.empty(), Optional.empty());
    }

    private static Content response(String acknowledge, String identify, String resolve) {
        ResponseTimes times = new ResponseTimes(Optional.of(acknowledge), Optional.of(identify), Optional.of(resolve));
        return with(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Form.structured(times)),
                Optional.empty());
    }

    private static Content with(
            Optional<Form<ImpactReport>> impact,
            Optional<Form<List<TimelineNote>>> timeline,
            Optional<ContributingFactors> factors,
            Optional<Form<ResponseTimes>> response,
            Optional<Body> body) {
        return new Content(
                Content.NOTHING.texts(),
                impact,
                timeline,
                Optional.empty(),
                factors,
                response,
                body,
                Content.NOTHING.sections());
    }

    private static String shown(Line line) {
        return switch (line.kind()) {
                    case KEPT -> " ";
                    case REMOVED -> "-";
                    case ADDED -> "+";
                }
                + line.text();
    }
}
