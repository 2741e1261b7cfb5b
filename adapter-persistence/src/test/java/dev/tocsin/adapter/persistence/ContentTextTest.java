package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Body;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.Html;
import dev.tocsin.domain.postmortem.ImpactReport;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.ResponseTimes;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.domain.postmortem.TimelineNote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rows say that were written before must stay readable: so the form of the text is pinned down. */
class ContentTextTest {

    private static final Instant AT = Instant.parse("2026-04-18T12:05:00.123456Z");
    private static final Responder JANE =
            new Responder(new UserId(new UUID(1, 1)), "Jane", new Email("jane@example.com"));

    @Test
    void a_content_with_fields_is_kept_in_these_words() {
        assertThat(ContentText.write(withFields())).isEqualTo("""
                        {"v":1,"summary":"It was slow",\
                        "impact":{"fields":{"duration":"27 minutes","users_affected":"320",\
                        "services_affected":["api"],"revenue_impact":"none"}},\
                        "timeline":{"fields":[{"at":1776513900123456,"text":"It failed over"}]},\
                        "action_items":{"fields":[\
                        {"id":"00000000-0000-0002-0000-000000000001","text":"Add an alert",\
                        "owner":{"id":"00000000-0000-0001-0000-000000000001","name":"Jane","email":"jane@example.com"},\
                        "due":"2026-04-26","category":"detect","status":"in_progress","comment":"Soon",\
                        "reminded":"2026-04-25","created":1776513900123456,"updated":1776513900123456},\
                        {"id":"00000000-0000-0002-0000-000000000002","text":"Ask around","owner":{"name":"Somebody"},\
                        "status":"pending","created":1776513900123456,"updated":1776513900123456}]},\
                        "contributing_factors":{"list":["No headroom"]},\
                        "response_timeline":{"fields":{"acknowledge":"3m","identify":"9m","resolve":"27m"}},\
                        "body":"All in all","sections":{"failover":"Did not","capacity":"Too little"}}""");
    }

    @Test
    void a_content_with_pages_is_kept_in_these_words() {
        assertThat(ContentText.write(withPages())).isEqualTo("""
                        {"v":1,"impact":{"html":"<p>a</p>"},"timeline":{"html":"<p>b</p>"},\
                        "action_items":{"html":"<p>c</p>"},"contributing_factors":{"text":"No headroom"},\
                        "response_timeline":{"html":"<p>d</p>"}}""");
    }

    @Test
    void a_content_is_read_as_it_was_written() {
        for (Content content : List.of(Content.NOTHING, withFields(), withPages())) {
            Content read = ContentText.read(ContentText.write(content));
            assertThat(read).isEqualTo(content);
            assertThat(read.sections().sequencedKeySet().stream().toList())
                    .isEqualTo(content.sections().sequencedKeySet().stream().toList());
        }
    }

    @Test
    void what_a_newer_version_has_added_is_ignored_and_what_it_has_changed_is_not_read() {
        assertThat(ContentText.read("{\"v\":1,\"mood\":\"calm\",\"body\":\"All in all\"}")
                        .body())
                .contains(new Body("All in all"));
        assertThatIllegalStateException().isThrownBy(() -> ContentText.read("{\"v\":2}"));
    }

    @Test
    void the_words_of_postmortems_are_these() {
        assertThat(Stream.of(PostmortemStatus.values()).map(PostmortemWords::of))
                .containsExactly("draft", "approved", "published");
        assertThat(Stream.of(Level.values()).map(PostmortemWords::of))
                .containsExactly("basic", "standard", "comprehensive");
        assertThat(Stream.of(ActionStatus.values()).map(PostmortemWords::of))
                .containsExactly("pending", "in_progress", "completed");
        assertThat(Stream.of(Part.values()).map(PostmortemWords::of))
                .containsExactly(
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
                        "prevented_recurrence");
    }

    private static Content withFields() {
        Task alert = new Task(
                "Add an alert",
                Optional.of(new Owner.Person(JANE)),
                Optional.of(LocalDate.of(2026, 4, 26)),
                Optional.of("detect"),
                ActionStatus.IN_PROGRESS,
                Optional.of(new Comment("Soon")));
        SequencedMap<SectionKey, Markdown> sections = new LinkedHashMap<>();
        sections.put(new SectionKey("failover"), new Markdown("Did not"));
        sections.put(new SectionKey("capacity"), new Markdown("Too little"));
        return new Content(
                Map.of(Part.SUMMARY, new Markdown("It was slow")),
                Optional.of(Form.structured(new ImpactReport(
                        Optional.of("27 minutes"), Optional.of("320"), List.of("api"), Optional.of("none")))),
                Optional.of(Form.structured(List.of(new TimelineNote(AT, "It failed over")))),
                Optional.of(Form.structured(List.of(
                        new ActionItem(id(1), alert, Optional.of(LocalDate.of(2026, 4, 25)), AT, AT),
                        ActionItem.added(id(2), Task.of("Ask around").ownedBy(new Owner.Named("Somebody")), AT)))),
                Optional.of(new ContributingFactors.Listed(List.of("No headroom"))),
                Optional.of(
                        Form.structured(new ResponseTimes(Optional.of("3m"), Optional.of("9m"), Optional.of("27m")))),
                Optional.of(new Body("All in all")),
                sections);
    }

    private static Content withPages() {
        return new Content(
                Map.of(),
                Optional.of(Form.page(new Html("<p>a</p>"))),
                Optional.of(Form.page(new Html("<p>b</p>"))),
                Optional.of(Form.page(new Html("<p>c</p>"))),
                Optional.of(new ContributingFactors.Told(new Markdown("No headroom"))),
                Optional.of(Form.page(new Html("<p>d</p>"))),
                Optional.empty(),
                new LinkedHashMap<>());
    }

    private static ActionItemId id(long nth) {
        return new ActionItemId(new UUID(2, nth));
    }
}
