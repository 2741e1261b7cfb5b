package dev.tocsin.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTest {

    @ParameterizedTest
    @CsvSource({
        "VIEWER,    VIEWER,    true",
        "VIEWER,    RESPONDER, false",
        "VIEWER,    ADMIN,     false",
        "RESPONDER, VIEWER,    true",
        "RESPONDER, RESPONDER, true",
        "RESPONDER, ADMIN,     false",
        "ADMIN,     VIEWER,    true",
        "ADMIN,     RESPONDER, true",
        "ADMIN,     ADMIN,     true"
    })
    void a_role_covers_itself_and_all_below(Role role, Role needed, boolean covers) {
        assertThat(role.covers(needed)).isEqualTo(covers);
    }

    @Test
    void scopes_are_written_as_clients_send_them() {
        assertThat(Arrays.stream(Scope.values()).map(Scope::word))
                .containsExactly(
                        "incidents:read",
                        "incidents:write",
                        "postmortems:read",
                        "postmortems:write",
                        "services:read",
                        "services:write",
                        "teams:read",
                        "teams:write",
                        "users:read",
                        "users:write",
                        "components:read",
                        "components:write",
                        "oncall:read",
                        "oncall:write",
                        "settings:write",
                        "*");
    }

    @ParameterizedTest
    @EnumSource
    void a_scope_is_found_by_its_word(Scope scope) {
        assertThat(Scope.of(scope.word())).contains(scope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "incidents", "INCIDENTS_READ", "incidents:read ", "Incidents:Read", "settings:read"})
    void any_other_word_is_no_scope(String word) {
        assertThat(Scope.of(word)).isEmpty();
    }

    @Test
    void two_responders_are_one_person_when_their_ids_are_the_same() {
        UserId id = new UserId(new UUID(0, 1));
        Responder jane = new Responder(id, "Jane", new Email("jane@example.com"));

        assertThat(jane.is(new Responder(id, "Jane Doe", new Email("doe@example.com"))))
                .isTrue();
        assertThat(jane.is(new Responder(new UserId(new UUID(0, 2)), jane.name(), jane.email())))
                .isFalse();
    }
}
