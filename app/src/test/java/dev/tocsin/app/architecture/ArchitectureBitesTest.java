package dev.tocsin.app.architecture;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Each rule refuses a class, among the tests, that breaks it. */
class ArchitectureBitesTest {

    static final List<Arguments> OFFENDERS = List.of(
            arguments(Architecture.THE_DOMAIN_KNOWS_THE_JDK_ONLY, "domain.broken.KnowsAFramework"),
            arguments(Architecture.THE_DOMAIN_KNOWS_THE_JDK_ONLY, "domain.broken.StartsAThread"),
            arguments(Architecture.THE_APPLICATION_KNOWS_THE_DOMAIN_AND_THE_JDK_ONLY, "application.broken.RunsAPool"),
            arguments(
                    Architecture.A_DRIVING_ADAPTER_TOUCHES_NO_DRIVEN_PORT,
                    "adapter.rest.broken.ReadsPastTheApplication"),
            arguments(
                    Architecture.A_DRIVEN_ADAPTER_SEES_THE_DOMAIN_AND_WHAT_PORTS_SPEAK_OF,
                    "adapter.persistence.broken.DrivesTheApplication"),
            arguments(Architecture.knowsNoOther("persistence"), "adapter.persistence.broken.KnowsAnotherAdapter"),
            arguments(
                    Architecture.PUBLIC_IN_AN_ADAPTER_IS_ONLY_WHAT_ANOTHER_PACKAGE_USES,
                    "adapter.rest.broken.PublicForNothing"),
            arguments(Architecture.NOTHING_INSIDE_READS_A_CLOCK_OR_MAKES_UP_AN_ID, "domain.broken.ReadsAClock"),
            arguments(Architecture.NOTHING_INSIDE_READS_A_CLOCK_OR_MAKES_UP_AN_ID, "application.broken.MakesUpAnId"),
            arguments(Architecture.NOTHING_INSIDE_CATCHES_ERRORS, "application.broken.CatchesEverything"));

    @ParameterizedTest
    @FieldSource("OFFENDERS")
    void a_rule_refuses_what_breaks_it(ArchRule rule, String offender) throws ClassNotFoundException {
        assertBites(rule, "dev.tocsin." + offender);
    }

    @Test
    void a_cycle_between_two_features_is_refused() throws ClassNotFoundException {
        assertBites(
                Architecture.NO_CYCLES_BETWEEN_FEATURES_OF_THE_DOMAIN,
                "dev.tocsin.domain.egg.Egg",
                "dev.tocsin.domain.hen.Hen");
    }

    private static void assertBites(ArchRule rule, String... offenders) throws ClassNotFoundException {
        Class<?>[] classes = new Class<?>[offenders.length];
        for (int i = 0; i < offenders.length; i++) {
            classes[i] = Class.forName(offenders[i]);
        }
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(new ClassFileImporter().importClasses(classes)))
                .withMessageContaining(classes[0].getSimpleName());
    }
}
