package dev.tocsin.application.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentDesk.AmendIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.DraftWriter;
import dev.tocsin.application.port.SlackThreads.Heard;
import dev.tocsin.application.postmortem.DraftOrigin.ThreadReading;
import dev.tocsin.application.postmortem.Obstacle.Reason;
import dev.tocsin.application.postmortem.PostmortemDesk.GeneratePostmortem;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.drafting.CaseFile.Message;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.SlackThread;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.TimelineNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ThreadDraftTest {

    private static final SlackThread THREAD = new SlackThread("C1", "1776513600.000100");
    private static final Obstacle LATE = new Obstacle(Reason.RATE_LIMITED, "Slack has had too many requests");

    private final List<SlackThread> read = new ArrayList<>();
    private Heard heard = new Heard(
            List.of(new Message("Jane", Instant.parse("2026-04-18T12:05:00Z"), "It is the pool # really")),
            Optional.empty());
    private final Studio studio = new Studio(DraftWriter.disabled(), thread -> {
        read.add(thread);
        return heard;
    });

    @Test
    void what_was_said_in_slack_is_told_with_its_time_and_author_and_where_it_is_from() {
        GeneratedPostmortem generated = generate(anIncidentWithAThread());
        assertThat(read).containsExactly(THREAD);
        assertThat(notes(generated))
                .contains(new TimelineNote(
                        Instant.parse("2026-04-18T12:05:00Z"), "Jane in Slack: It is the pool # really"));
        assertThat(generated.drafted().origin().thread()).contains(new ThreadReading(1, Optional.empty()));
    }

    @Test
    void it_is_no_entry_so_it_is_cited_by_the_one_that_set_the_thread() {
        IncidentRef incident = anIncidentWithAThread();
        EventId set = studio.tocsin.board().timeline(studio.jane, incident, 0, 100).orElseThrow().items().stream()
                .map(TimelineEntry::entry)
                .filter(entry -> entry.type().equals("UPDATED"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(generate(incident).drafted().citations())
                .filteredOn(citation -> citation.text().contains("in Slack"))
                .singleElement()
                .satisfies(citation -> assertThat(citation.entryIds()).containsExactly(set));
    }

    @Test
    void a_thread_that_cannot_be_read_fails_no_draft_and_is_told() {
        heard = new Heard(List.of(), Optional.of(LATE));
        GeneratedPostmortem generated = generate(anIncidentWithAThread());
        assertThat(notes(generated))
                .isNotEmpty()
                .noneMatch(note -> note.description().contains("in Slack"));
        assertThat(generated.drafted().origin().thread()).contains(new ThreadReading(0, Optional.of(LATE)));
    }

    @Test
    void a_thread_that_is_read_in_part_is_told_as_far_as_it_was_read() {
        heard = new Heard(heard.messages(), Optional.of(LATE));
        GeneratedPostmortem generated = generate(anIncidentWithAThread());
        assertThat(notes(generated)).anyMatch(note -> note.description().contains("in Slack"));
        assertThat(generated.drafted().origin().thread()).contains(new ThreadReading(1, Optional.of(LATE)));
    }

    @Test
    void an_incident_without_a_thread_asks_nobody() {
        GeneratedPostmortem generated = generate(studio.aResolvedIncident());
        assertThat(read).isEmpty();
        assertThat(generated.drafted().origin().thread()).isEmpty();
    }

    private IncidentRef anIncidentWithAThread() {
        IncidentRef incident = studio.aResolvedIncident();
        studio.tocsin
                .desk()
                .amend(
                        Request.by(studio.jane),
                        new AmendIncident(
                                incident,
                                Optional.empty(),
                                Change.keep(),
                                Optional.empty(),
                                Change.keep(),
                                Change.keep(),
                                Optional.empty(),
                                Optional.empty(),
                                Change.to(THREAD),
                                OptionalLong.empty()))
                .orElseThrow();
        return incident;
    }

    private GeneratedPostmortem generate(IncidentRef incident) {
        return studio.desk()
                .generate(Request.by(studio.casey), GeneratePostmortem.of(incident))
                .orElseThrow();
    }

    private static List<TimelineNote> notes(GeneratedPostmortem generated) {
        return generated
                .view()
                .postmortem()
                .content()
                .timeline()
                .flatMap(Form::fields)
                .orElseThrow();
    }
}
