package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Studio.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemDesk.PutPostmortem;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PutPostmortemTest {

    private static final WantedContent SUMMARY = WantedContent.NOTHING.with(Part.SUMMARY, "It was down.");
    private static final WantedContent CAUSE = WantedContent.NOTHING.with(Part.ROOT_CAUSE, "The disk was full.");

    private final Studio studio = new Studio();
    private final IncidentRef incident = studio.anOpenIncident();

    @Test
    void what_is_not_there_is_created_and_is_a_draft() {
        Postmortem put = put(SUMMARY, Optional.empty()).orElseThrow().postmortem();

        assertThat(put.status()).isEqualTo(PostmortemStatus.DRAFT);
        assertThat(put.content().text(Part.SUMMARY)).contains(new Markdown("It was down."));
        assertThat(studio.timeline(incident)).endsWith("POSTMORTEM_CREATED");
        assertThat(kept()).isEqualTo(put);
    }

    @Test
    void it_can_be_published_at_once_though_the_level_requires_more() {
        Postmortem put = put(SUMMARY, Optional.of(true)).orElseThrow().postmortem();

        assertThat(put.status()).isEqualTo(PostmortemStatus.PUBLISHED);
        assertThat(studio.timeline(incident)).endsWith("POSTMORTEM_CREATED", "POSTMORTEM_PUBLISHED");
        assertThat(kept()).isEqualTo(put);
    }

    @Test
    void what_is_there_is_changed_and_says_the_rest_as_before() {
        put(SUMMARY, Optional.empty()).orElseThrow();

        Postmortem put = put(CAUSE, Optional.of(true)).orElseThrow().postmortem();

        assertThat(put.content().text(Part.SUMMARY)).contains(new Markdown("It was down."));
        assertThat(put.content().text(Part.ROOT_CAUSE)).contains(new Markdown("The disk was full."));
        assertThat(put.edition().number()).isEqualTo(2);
        assertThat(kept()).isEqualTo(put);
    }

    @Test
    void what_is_published_is_changed_in_one_step_and_stays_so() {
        put(SUMMARY, Optional.of(true)).orElseThrow();

        Postmortem put = put(CAUSE, Optional.empty()).orElseThrow().postmortem();

        assertThat(put.status()).isEqualTo(PostmortemStatus.PUBLISHED);
        assertThat(put.edition().number()).isEqualTo(2);
        assertThat(studio.timeline(incident))
                .endsWith("POSTMORTEM_UNPUBLISHED", "POSTMORTEM_UPDATED", "POSTMORTEM_PUBLISHED");
        assertThat(kept()).isEqualTo(put);
    }

    @Test
    void what_is_so_already_changes_nothing() {
        Postmortem first = put(SUMMARY, Optional.of(true)).orElseThrow().postmortem();

        assertThat(put(SUMMARY, Optional.of(true)).orElseThrow().postmortem()).isEqualTo(first);
        assertThat(studio.timeline(incident)).endsWith("POSTMORTEM_CREATED", "POSTMORTEM_PUBLISHED");
    }

    @Test
    void it_is_taken_back() {
        put(SUMMARY, Optional.of(true)).orElseThrow();

        assertThat(put(SUMMARY, Optional.of(false)).orElseThrow().postmortem().status())
                .isNotEqualTo(PostmortemStatus.PUBLISHED);
    }

    @Test
    void where_approval_is_required_nothing_of_it_is_kept_without() {
        studio.wanting(Level.BASIC, true, false);

        assertThat(why(put(SUMMARY, Optional.of(true))))
                .isEqualTo(new Rejection.ByRule(new Refusal.ApprovalRequired()));
        assertThat(studio.timeline(incident)).doesNotContain("POSTMORTEM_CREATED");
        assertThat(put(SUMMARY, Optional.of(false))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void only_writers_do_it_and_only_on_what_they_have_seen() {
        assertThat(why(put(studio.vic, incident, SUMMARY, OptionalLong.empty())))
                .isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
        assertThat(why(put(studio.casey, IncidentRef.of(new IncidentNumber(2026, 99)), SUMMARY, OptionalLong.empty())))
                .isInstanceOf(Rejection.Unknown.class);
        put(SUMMARY, Optional.empty()).orElseThrow();
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> put(studio.casey, incident, CAUSE, OptionalLong.of(7)));
    }

    private Outcome<PostmortemView> put(WantedContent content, Optional<Boolean> isPublished) {
        return studio.desk()
                .put(Request.by(studio.casey), new PutPostmortem(incident, content, isPublished, OptionalLong.empty()));
    }

    private Outcome<PostmortemView> put(Actor actor, IncidentRef of, WantedContent content, OptionalLong version) {
        return studio.desk().put(Request.by(actor), new PutPostmortem(of, content, Optional.empty(), version));
    }

    private Postmortem kept() {
        return studio.board()
                .get(studio.casey, PostmortemRef.of(incident))
                .orElseThrow()
                .postmortem();
    }
}
