package dev.tocsin.application.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Request;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.IncidentDesk.AddComment;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.drafting.CaseFile.Gap;
import dev.tocsin.domain.drafting.Entry;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.IncidentNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineReadingTest {

    private final Studio studio = new Studio();
    private final IncidentRef incident = studio.anOpenIncident();
    private final TimelineReading reading = reading(incident);

    private TimelineReading reading(IncidentRef of) {
        return new TimelineReading(studio.ports.incidents(), studio.jane.organization(), of, 2);
    }

    private void comments(String... comments) {
        for (String comment : comments) {
            studio.tocsin
                    .desk()
                    .comment(Request.by(studio.jane), new AddComment(incident, new Comment(comment)))
                    .orElseThrow();
        }
    }

    private List<String> read() {
        return reading.entries().stream()
                .map(entry -> entry.description().orElse(entry.type()))
                .toList();
    }

    @Test
    void it_reads_on_where_it_was() {
        reading.readOn();
        assertThat(read()).startsWith("CREATED");
        List<Entry> before = reading.entries();
        comments("One");
        reading.readOn();
        assertThat(reading.entries()).startsWith(before.toArray(Entry[]::new)).hasSize(before.size() + 1);
        reading.readOn();
        assertThat(read()).endsWith("One").doesNotHaveDuplicates();
    }

    @Test
    void of_a_long_timeline_it_keeps_the_beginning_and_the_end_and_tells_how_much_is_missing_where() {
        reading.readOn();
        int already = reading.entries().size();
        assertThat(reading.gap()).isEmpty();
        comments("One", "Two", "Three", "Four");
        reading.readOn();
        assertThat(read()).hasSize(4).startsWith("CREATED").endsWith("Three", "Four");
        assertThat(reading.gap()).contains(new Gap(reading.entries().get(1).position(), already + 4 - 4));
        comments("Five");
        reading.readOn();
        assertThat(read()).endsWith("Four", "Five");
        assertThat(reading.gap()).contains(new Gap(reading.entries().get(1).position(), already + 5 - 4));
    }

    @Test
    void an_incident_that_is_gone_is_to_be_decided_again() {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() ->
                        reading(IncidentRef.of(new IncidentNumber(2026, 9))).readOn());
    }
}
