package dev.tocsin.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.ApiKey.Prefix;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    private static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3600);

    @Test
    void a_key_is_usable_until_it_expires() {
        ApiKey key = aKey(Optional.of(ONE), Scope.ALL);

        assertThat(key.usableAt(ONE.minusNanos(1_000))).isTrue();
        assertThat(key.usableAt(ONE)).isFalse();
        assertThat(aKey(Optional.empty(), Scope.ALL).usableAt(Instant.MAX)).isTrue();
    }

    @Test
    void a_key_is_not_usable_once_it_is_revoked_and_stays_revoked_since_then() {
        ApiKey key = aKey(Optional.empty(), Scope.ALL).revoked(NOON);

        assertThat(key.usableAt(NOON)).isFalse();
        assertThat(key.revoked(ONE).revokedAt()).contains(NOON);
    }

    @Test
    void a_key_is_for_something() {
        Set<Scope> nothing = EnumSet.noneOf(Scope.class);
        assertThatIllegalArgumentException().isThrownBy(() -> aKey(Optional.empty(), nothing));
    }

    @Test
    void a_key_reads_its_scopes_in_one_order_and_nobody_adds_to_them() {
        ApiKey key = aKey(Optional.empty(), Scope.USERS_READ, Scope.INCIDENTS_WRITE, Scope.INCIDENTS_READ);

        assertThat(key.scopes()).containsExactly(Scope.INCIDENTS_READ, Scope.INCIDENTS_WRITE, Scope.USERS_READ);
        assertThatThrownBy(() -> key.scopes().add(Scope.ALL)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_revoked_key_says_all_that_it_said() {
        ApiKey key = aKey(Optional.of(ONE), Scope.ALL);

        assertThat(key.revoked(NOON))
                .usingRecursiveComparison()
                .ignoringFields("revokedAt")
                .isEqualTo(key);
        assertThat(key.lastUsedAt()).isEmpty();
    }

    @Test
    void a_key_knows_no_instant_finer_than_a_microsecond() {
        Instant finer = NOON.plusNanos(1);
        assertThatIllegalArgumentException().isThrownBy(() -> aKey(Optional.of(finer), Scope.ALL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aKey(Optional.empty(), Scope.ALL).revoked(finer));
        assertThatIllegalArgumentException().isThrownBy(() -> aKeyUsedAt(NOON, finer));
        assertThatIllegalArgumentException().isThrownBy(() -> aKeyUsedAt(finer, NOON));
        assertThat(aKeyUsedAt(NOON, ONE).lastUsedAt()).contains(ONE);
    }

    @Test
    void a_secret_has_a_prefix_and_enough_characters() {
        Secret secret = Secret.of(Prefix.SK_LIVE, "a".repeat(Secret.RANDOM_LENGTH));

        assertThat(secret.prefix()).isEqualTo(Prefix.SK_LIVE);
        assertThat(secret).hasToString("sk_live_...");
        assertThat(new Secret("rf_" + "a".repeat(Secret.MIN_LENGTH)).prefix()).isEqualTo(Prefix.RF);
        assertThat(Secret.parse("rf_" + "a".repeat(Secret.MAX_LENGTH))).isPresent();
        assertThat(Secret.parse("rf_" + "a".repeat(Secret.MAX_LENGTH + 1))).isEmpty();
        assertThat(Secret.CHARACTERS.chars().distinct()).hasSize(62);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sk_live_",
                "rf_0123456789012345678",
                "sk_test_01234567890123456789",
                "rf_0123456789012345678 ",
                "rf_0123456789012345678ä",
                " rf_01234567890123456789"
            })
    void what_is_written_otherwise_is_no_secret(String text) {
        assertThat(Secret.parse(text)).isEmpty();
    }

    /** The hash is what databases hold: it may never come out differently. */
    @Test
    void a_secret_is_known_by_its_sha_256() {
        assertThat(new Secret("rf_01234567890123456789").hash())
                .isEqualTo("4d9a0670d080b08bca306e9acc8f5e9add05a31daed35bdd7968e52bda22f076");
    }

    @Test
    void prefixes_have_their_texts() {
        assertThat(Prefix.of("rf_")).contains(Prefix.RF);
        assertThat(Prefix.of("sk_live_")).contains(Prefix.SK_LIVE);
        assertThat(Prefix.of("rf")).isEmpty();
    }

    private static ApiKey aKeyUsedAt(Instant createdAt, Instant lastUsedAt) {
        ApiKey key = aKey(Optional.empty(), Scope.ALL);
        return new ApiKey(
                key.organization(),
                key.id(),
                key.name(),
                key.user(),
                key.scopes(),
                key.expiresAt(),
                key.prefix(),
                createdAt,
                Optional.of(lastUsedAt),
                Optional.empty());
    }

    private static ApiKey aKey(Optional<Instant> expiresAt, Scope... scopes) {
        return aKey(expiresAt, Set.of(scopes));
    }

    private static ApiKey aKey(Optional<Instant> expiresAt, Set<Scope> scopes) {
        Responder jane = new Responder(new UserId(new UUID(0, 2)), "Jane", new Email("jane@example.com"));
        return ApiKey.issued(
                new OrganizationId(new UUID(0, 1)),
                new ApiKeyId(new UUID(0, 3)),
                "CI",
                jane,
                scopes,
                expiresAt,
                Prefix.RF,
                NOON);
    }
}
