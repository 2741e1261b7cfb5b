package dev.tocsin.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.webhook.Webhook.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final WebhookUrl URL = new WebhookUrl("https://hooks.example.com/");
    private static final Wish ALL = new Wish(URL, Set.of(), Optional.empty(), true);

    @Test
    void it_is_told_of_everything_where_nothing_is_named() {
        assertThat(webhook(ALL).wanted()).containsExactly(WebhookEvent.values());
    }

    @Test
    void it_is_told_of_what_is_named_in_a_fixed_order() {
        Wish two = new Wish(
                URL, Set.of(WebhookEvent.INCIDENT_RESOLVED, WebhookEvent.INCIDENT_CREATED), Optional.empty(), true);
        assertThat(webhook(two).wanted())
                .containsExactly(WebhookEvent.INCIDENT_CREATED, WebhookEvent.INCIDENT_RESOLVED);
    }

    @Test
    void a_change_that_changes_nothing_is_none() {
        Webhook webhook = webhook(ALL);
        assertThat(webhook.with(ALL, LATER)).isSameAs(webhook);
        assertThat(WebhookDeed.between(webhook, webhook)).isEmpty();
    }

    @Test
    void each_kind_of_change_is_told_by_itself() {
        Webhook webhook = webhook(ALL);
        Set<WebhookEvent> some = EnumSet.of(WebhookEvent.INCIDENT_CREATED);
        Webhook other = webhook.with(new Wish(URL, some, Optional.of("Status page"), true), LATER);
        Webhook off = webhook.disabled(LATER);
        Webhook both = off.with(new Wish(URL, some, Optional.empty(), true), LATER);
        assertThat(WebhookDeed.between(webhook, other)).containsExactly(WebhookDeed.UPDATED);
        assertThat(WebhookDeed.between(webhook, off)).containsExactly(WebhookDeed.DISABLED);
        assertThat(WebhookDeed.between(off, both)).containsExactly(WebhookDeed.UPDATED, WebhookDeed.ENABLED);
        assertThat(List.of(other.version(), off.version(), both.version())).containsExactly(2L, 2L, 3L);
        assertThat(other.updatedAt()).isEqualTo(LATER);
        assertThat(other.createdAt()).isEqualTo(NOON);
    }

    @Test
    void the_secret_before_goes_on_for_a_day() {
        Webhook rotated = webhook(ALL).rotated(LATER);
        assertThat(rotated.previousSecretUntil()).contains(LATER.plus(Duration.ofDays(1)));
        assertThat(rotated.version()).isEqualTo(2);
        assertThat(rotated.with(new Wish(URL, Set.of(), Optional.of("x"), true), LATER)
                        .previousSecretUntil())
                .isEqualTo(rotated.previousSecretUntil());
    }

    @Test
    void a_description_has_up_to_five_hundred_characters() {
        assertThat(webhook(described("x".repeat(500))).description()).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> webhook(described("x".repeat(501))));
    }

    private static Wish described(String description) {
        return new Wish(URL, Set.of(), Optional.of(description), true);
    }

    private static Webhook webhook(Wish wish) {
        return Webhook.added(new OrganizationId(new UUID(0, 1)), new WebhookId(new UUID(0, 2)), wish, NOON);
    }
}
