package dev.tocsin.domain.escalation;

import static dev.tocsin.domain.sla.Severity.SEV0;
import static dev.tocsin.domain.sla.Severity.SEV1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.sla.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyBindingsTest {

    private static final PolicyRef WORST = policy("Worst");
    private static final PolicyRef REST = policy("Rest");
    private static final PolicyBindings BOTH = new PolicyBindings(Optional.of(REST), Map.of(SEV0, WORST));

    /** Services are named by their policies, a dash for one that has none of its own. */
    @ParameterizedTest
    @CsvSource({
        "SEV0, '',          Worst",
        "SEV1, '',          Rest",
        "SEV0, -,           Worst",
        "SEV1, - -,         Rest",
        "SEV0, Shop,        Shop",
        "SEV0, - Shop,      Shop",
        "SEV1, - Shop Bank, Shop",
        "SEV1, Bank Shop,   Bank"
    })
    void the_first_service_with_its_own_goes_before_the_severity_and_that_before_the_rest(
            Severity severity, String services, String chosen) {
        assertThat(BOTH.choose(own(services), severity).map(PolicyRef::name)).contains(chosen);
    }

    @Test
    void nothing_is_in_force_where_nothing_is_bound() {
        assertThat(PolicyBindings.NONE.choose(own("-"), SEV0)).isEmpty();
        assertThat(PolicyBindings.NONE.choose(own("- Shop"), SEV0)).contains(policy("Shop"));
        assertThat(new PolicyBindings(Optional.empty(), Map.of(SEV0, WORST)).choose(List.of(), SEV1))
                .isEmpty();
    }

    @Test
    void one_binding_is_replaced_or_taken_away_and_the_others_stay() {
        assertThat(BOTH.with(Optional.of(SEV1), Optional.of(REST)))
                .isEqualTo(new PolicyBindings(Optional.of(REST), Map.of(SEV0, WORST, SEV1, REST)));
        assertThat(BOTH.with(Optional.of(SEV0), Optional.of(REST)))
                .isEqualTo(new PolicyBindings(Optional.of(REST), Map.of(SEV0, REST)));
        assertThat(BOTH.with(Optional.of(SEV0), Optional.empty()))
                .isEqualTo(new PolicyBindings(Optional.of(REST), Map.of()));
        assertThat(BOTH.with(Optional.empty(), Optional.empty()))
                .isEqualTo(new PolicyBindings(Optional.empty(), Map.of(SEV0, WORST)));
        assertThat(BOTH.with(Optional.of(SEV1), Optional.empty())).isEqualTo(BOTH);
    }

    @Test
    void severities_stand_in_their_order() {
        PolicyBindings bindings = PolicyBindings.NONE;
        for (Severity severity : List.of(Severity.SEV4, SEV1, SEV0, Severity.SEV3)) {
            bindings = bindings.with(Optional.of(severity), Optional.of(REST));
        }
        assertThat(bindings.bySeverity().keySet()).containsExactly(SEV0, SEV1, Severity.SEV3, Severity.SEV4);
    }

    private static List<Optional<PolicyRef>> own(String services) {
        return Stream.of(services.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> name.equals("-") ? Optional.<PolicyRef>empty() : Optional.of(policy(name)))
                .toList();
    }

    private static PolicyRef policy(String name) {
        return new PolicyRef(new PolicyId(new UUID(0, name.hashCode())), name);
    }
}
