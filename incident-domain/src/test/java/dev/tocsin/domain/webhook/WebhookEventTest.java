package dev.tocsin.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookEventTest {

    @ParameterizedTest
    @CsvSource({
        "CREATED, , incident.created",
        "UPDATED, , incident.updated",
        "SEVERITY_CHANGED, , incident.updated",
        "COMMANDER_CHANGED, , incident.updated",
        "STATUS_CHANGED, fixing, incident.status_changed",
        "STATUS_CHANGED, resolved, incident.status_changed incident.resolved",
        "STATUS_CHANGED, closed, incident.status_changed",
        "REOPENED, investigating, incident.status_changed incident.reopened",
        "ACKNOWLEDGED, , incident.acknowledged",
        "ASSIGNED, , incident.assigned",
        "ESCALATED, , incident.escalated",
        "DELETED, , incident.deleted",
        "SLA_BREACHED, , incident.sla_breached",
        "POSTMORTEM_CREATED, , postmortem.created",
        "POSTMORTEM_APPROVED, , postmortem.approved",
        "POSTMORTEM_PUBLISHED, , postmortem.published"
    })
    void what_an_entry_of_a_timeline_tells(EventType type, String to, String told) {
        Optional<Status> status = Optional.ofNullable(to).flatMap(Status::of);
        assertThat(WebhookEvent.of(type, status).stream()
                        .map(WebhookEvent::word)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(told);
    }

    @Test
    void other_entries_tell_nothing() {
        List<EventType> silent = Arrays.stream(EventType.values())
                .filter(type -> WebhookEvent.of(type, Optional.empty()).isEmpty())
                .toList();
        assertThat(silent)
                .containsExactly(
                        EventType.PUBLIC_UPDATE,
                        EventType.COMMENT,
                        EventType.PAGED,
                        EventType.PAGE_FAILED,
                        EventType.NOBODY_REACHED,
                        EventType.ESCALATION_EXHAUSTED,
                        EventType.SLA_WARNING,
                        EventType.COMPONENT_STATUS_CHANGED,
                        EventType.ALERT_LINKED,
                        EventType.POSTMORTEM_UPDATED,
                        EventType.POSTMORTEM_UNPUBLISHED,
                        EventType.ACTION_ITEM_CHANGED);
    }

    @Test
    void each_is_told_by_the_entries_that_it_names() {
        for (WebhookEvent event : WebhookEvent.values()) {
            assertThat(event.types())
                    .isNotEmpty()
                    .allMatch(type ->
                            WebhookEvent.of(type, Optional.of(Status.RESOLVED)).contains(event));
        }
    }

    @Test
    void each_is_found_by_its_word() {
        assertThat(WebhookEvent.values())
                .allSatisfy(event -> assertThat(WebhookEvent.of(event.word())).contains(event));
        assertThat(WebhookEvent.of("incident.exploded")).isEmpty();
        assertThat(WebhookEvent.values())
                .filteredOn(WebhookEvent::isOfPostmortem)
                .allMatch(event -> event.word().startsWith("postmortem."))
                .hasSize(3);
    }
}
