package dev.tocsin.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Keyring.IssueKey;
import dev.tocsin.application.organization.OrganizationRegistry.Founded;
import dev.tocsin.application.people.UserDirectory.RemoveUser;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateByLinkTest {

    private final Acme acme = new Acme();
    private final Gate gate = acme.tocsin().gate();

    /** What somebody may do who looks and answers, and says something: nobody needs more than that to answer. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void whoever_comes_by_a_link_may_look_and_answer_whatever_else_they_may(Role role) {
        User casey = acme.user("Casey", role);

        Actor actor = gate.byLink(casey.organization(), casey.id()).orElseThrow();

        Set<Permission> permitted = EnumSet.allOf(Permission.class);
        permitted.removeIf(permission -> actor.objection(permission).isPresent());
        assertThat(permitted)
                .containsExactlyInAnyOrder(
                        Permission.READ_INCIDENTS,
                        Permission.ACKNOWLEDGE_INCIDENTS,
                        Permission.COMMENT_ON_INCIDENTS,
                        Permission.READ_SETTINGS);
        assertThat(actor.user()).isEqualTo(casey.responder());
        assertThat(actor.author().via()).isEqualTo(Author.Via.LINK);
        assertThat(actor.key()).isEmpty();
    }

    @Test
    void somebody_deactivated_is_nobody() {
        User casey = acme.user("Casey", Role.RESPONDER);
        IssueKey ofCaseys = new IssueKey(
                "CI", casey.email(), Set.of(Scope.INCIDENTS_READ), Optional.empty(), ApiKey.Prefix.SK_LIVE);
        acme.tocsin().keys().issue(Request.by(acme.jane()), ofCaseys).orElseThrow();
        acme.tocsin()
                .users()
                .remove(Request.by(acme.jane()), new RemoveUser(casey.id(), OptionalLong.empty()))
                .orElseThrow();

        assertThat(gate.byLink(casey.organization(), casey.id())).isEmpty();
    }

    @Test
    void somebody_of_another_organization_is_nobody() {
        Founded umbrella = acme.found("Umbrella", "umbrella");

        assertThat(gate.byLink(
                        umbrella.actor().organization(), acme.jane().user().id()))
                .isEmpty();
        assertThat(gate.byLink(acme.jane().organization(), new UserId(new UUID(0, 1))))
                .isEmpty();
    }
}
