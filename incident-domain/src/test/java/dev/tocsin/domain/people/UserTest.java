package dev.tocsin.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {

    private static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3600);

    @Test
    void whoever_changes_moves_on_by_one_version() {
        User casey = somebody(Role.RESPONDER, "Europe/Berlin");

        User changed = casey.with(profile(Role.ADMIN, "America/New_York"), ONE);

        assertThat(changed.role()).isEqualTo(Role.ADMIN);
        assertThat(changed.timeZone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(changed.createdAt()).isEqualTo(NOON);
        assertThat(changed.updatedAt()).isEqualTo(ONE);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.with(profile(Role.ADMIN, "America/New_York"), ONE)).isSameAs(changed);
    }

    @Test
    void whoever_is_deactivated_is_the_same_otherwise_and_cannot_be_twice() {
        User casey = somebody(Role.ADMIN, "UTC");
        User gone = casey.deactivated(ONE);

        assertThat(gone.active()).isFalse();
        assertThat(gone.responder()).isEqualTo(new Responder(casey.id(), "Casey", new Email("casey@example.com")));
        assertThat(gone.deactivated(ONE)).isSameAs(gone);
    }

    @Test
    void a_profile_is_all_that_can_be_changed_of_somebody() {
        User casey = somebody(Role.RESPONDER, "Europe/Berlin");
        assertThat(casey.profile()).isEqualTo(profile(Role.RESPONDER, "Europe/Berlin"));
        assertThat(casey.with(casey.profile(), ONE)).isSameAs(casey);
    }

    @Test
    void only_an_active_admin_is_one() {
        assertThat(somebody(Role.ADMIN, "UTC").isActiveAdmin()).isTrue();
        assertThat(somebody(Role.ADMIN, "UTC").deactivated(ONE).isActiveAdmin()).isFalse();
        assertThat(somebody(Role.RESPONDER, "UTC").isActiveAdmin()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "Z", "UTC+3", "GMT+01:00"})
    void an_offset_is_no_time_zone_as_it_has_no_summer(String offset) {
        assertThatIllegalArgumentException().isThrownBy(() -> somebody(Role.VIEWER, offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires"})
    void a_place_is_a_time_zone(String place) {
        assertThat(User.isTimeZone(place)).isTrue();
        assertThat(somebody(Role.VIEWER, place).timeZone()).isEqualTo(ZoneId.of(place));
    }

    @Test
    void a_name_and_a_slack_id_are_one_line_of_a_length() {
        assertThat(called("x".repeat(200), " U024BE7LH ").slackId()).contains("U024BE7LH");
        assertThatIllegalArgumentException().isThrownBy(() -> called("x".repeat(201), "U024BE7LH"));
        assertThat(called("Casey", "U".repeat(50)).slackId()).contains("U".repeat(50));
        assertThatIllegalArgumentException().isThrownBy(() -> called("Casey", "U".repeat(51)));
        assertThatIllegalArgumentException().isThrownBy(() -> called("Casey", " "));
    }

    private static User called(String name, String slackId) {
        User casey = somebody(Role.VIEWER, "UTC");
        return casey.with(
                new User.Profile(
                        name, casey.email(), Role.VIEWER, Optional.of(slackId), casey.timeZone(), casey.active()),
                ONE);
    }

    private static User somebody(Role role, String timeZone) {
        return User.added(
                new OrganizationId(new UUID(0, 1)), new UserId(new UUID(0, 2)), profile(role, timeZone), NOON);
    }

    private static User.Profile profile(Role role, String timeZone) {
        return new User.Profile(
                "Casey", new Email("casey@example.com"), role, Optional.empty(), ZoneId.of(timeZone), true);
    }
}
