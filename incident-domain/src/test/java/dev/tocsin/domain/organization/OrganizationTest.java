package dev.tocsin.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationTest {

    private static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "shop", "shop-24", "a-b-c", "24-7"})
    void a_slug_is_letters_and_digits_with_single_hyphens_between(String text) {
        assertThat(new Slug(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "-shop", "shop-", "my--shop", "Shop", "my shop", "my_shop", "shöp", " shop", "shop\n"})
    void anything_else_is_no_slug(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text));
    }

    @Test
    void a_slug_has_a_length() {
        assertThat(new Slug("x".repeat(63)).value()).hasSize(Slug.MAX_LENGTH);
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug("x".repeat(64)));
    }

    @Test
    void a_name_is_one_line_of_a_length() {
        assertThat(organization(" The Shop ", NOON).name()).isEqualTo("The Shop");
        assertThat(organization("x".repeat(200), NOON).name()).hasSize(Organization.MAX_NAME_LENGTH);
        assertThatIllegalArgumentException().isThrownBy(() -> organization("x".repeat(201), NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> organization("The\nShop", NOON));
    }

    @Test
    void it_was_founded_in_a_whole_microsecond() {
        assertThatIllegalArgumentException().isThrownBy(() -> organization("Shop", NOON.plusNanos(1)));
    }

    private static Organization organization(String name, Instant at) {
        return new Organization(new OrganizationId(new UUID(0, 1)), name, new Slug("shop"), at);
    }
}
