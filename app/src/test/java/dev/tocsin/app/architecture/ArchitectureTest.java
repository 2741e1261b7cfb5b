package dev.tocsin.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What ships keeps the rules. That the rules bite is shown in {@link ArchitectureBitesTest}. */
class ArchitectureTest {

    static final List<String> ADAPTERS = Architecture.ADAPTERS;
    static final List<String> INHABITED = Architecture.INHABITED;
    private static final JavaClasses TOCSIN = Architecture.tocsin();

    @Test
    void the_domain_knows_the_jdk_only() {
        Architecture.THE_DOMAIN_KNOWS_THE_JDK_ONLY.check(TOCSIN);
    }

    @Test
    void the_application_knows_the_domain_and_the_jdk_only() {
        Architecture.THE_APPLICATION_KNOWS_THE_DOMAIN_AND_THE_JDK_ONLY.check(TOCSIN);
    }

    @Test
    void a_driving_adapter_touches_no_driven_port() {
        Architecture.A_DRIVING_ADAPTER_TOUCHES_NO_DRIVEN_PORT.check(TOCSIN);
    }

    @Test
    void a_driven_adapter_sees_the_domain_and_what_ports_speak_of() {
        Architecture.A_DRIVEN_ADAPTER_SEES_THE_DOMAIN_AND_WHAT_PORTS_SPEAK_OF.check(TOCSIN);
    }

    @ParameterizedTest
    @FieldSource("ADAPTERS")
    void no_adapter_knows_another(String adapter) {
        Architecture.knowsNoOther(adapter).check(TOCSIN);
    }

    @Test
    void public_in_an_adapter_is_only_what_another_package_uses() {
        Architecture.PUBLIC_IN_AN_ADAPTER_IS_ONLY_WHAT_ANOTHER_PACKAGE_USES.check(TOCSIN);
    }

    @Test
    void nothing_inside_reads_a_clock_or_makes_up_an_id() {
        Architecture.NOTHING_INSIDE_READS_A_CLOCK_OR_MAKES_UP_AN_ID.check(TOCSIN);
    }

    @Test
    void nothing_inside_catches_errors() {
        Architecture.NOTHING_INSIDE_CATCHES_ERRORS.check(TOCSIN);
    }

    @Test
    void features_form_no_cycles() {
        Architecture.NO_CYCLES_BETWEEN_FEATURES_OF_THE_DOMAIN.check(TOCSIN);
        Architecture.NO_CYCLES_BETWEEN_FEATURES_OF_THE_APPLICATION.check(TOCSIN);
    }

    @ParameterizedTest
    @FieldSource("INHABITED")
    void every_named_package_is_inhabited(String name) {
        assertThat(TOCSIN.stream().filter(type -> !type.getSimpleName().equals("package-info")))
                .anyMatch(type -> type.getPackageName().equals(name));
    }
}
