package dev.tocsin.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Timer;

/** The rules of the house. They say what is allowed; whatever is not said is not. */
final class Architecture {

    static final String DOMAIN = "dev.tocsin.domain..";
    static final String APPLICATION = "dev.tocsin.application..";
    static final String PORTS = "dev.tocsin.application.port..";
    static final String DRIVING_ADAPTERS = "dev.tocsin.adapter.rest..";
    static final List<String> ADAPTERS = List.of("rest", "persistence", "notify", "drafting");

    /** Of the JDK, what can neither wait, nor start something, nor reach the world outside. */
    private static final String[] HARMLESS_JDK = {
        "java.lang", "java.lang.invoke", "java.lang.runtime", "java.lang.annotation", "java.io", "java.math",
                "java.net",
        "java.nio.charset", "java.security", "java.time..", "java.util", "java.util.function", "java.util.regex",
                "java.util.stream",
        "org.jspecify.annotations"
    };

    /** Every package that the design names has somebody in it. */
    static final List<String> INHABITED = List.of(
            "dev.tocsin.domain.incident",
            "dev.tocsin.domain.sla",
            "dev.tocsin.domain.catalog",
            "dev.tocsin.domain.oncall",
            "dev.tocsin.domain.escalation",
            "dev.tocsin.domain.people",
            "dev.tocsin.domain.organization",
            "dev.tocsin.domain.webhook",
            "dev.tocsin.application.access",
            "dev.tocsin.application.incident",
            "dev.tocsin.application.catalog",
            "dev.tocsin.application.oncall",
            "dev.tocsin.application.escalation",
            "dev.tocsin.application.people",
            "dev.tocsin.application.organization",
            "dev.tocsin.application.sla",
            "dev.tocsin.application.webhook",
            "dev.tocsin.application.port",
            "dev.tocsin.application.inmemory",
            "dev.tocsin.testkit",
            "dev.tocsin.adapter.rest.v1",
            "dev.tocsin.adapter.rest.security",
            "dev.tocsin.adapter.rest.problem",
            "dev.tocsin.adapter.persistence",
            "dev.tocsin.adapter.notify",
            "dev.tocsin.adapter.notify.email",
            "dev.tocsin.adapter.notify.slack",
            "dev.tocsin.adapter.notify.webhook",
            "dev.tocsin.adapter.drafting",
            "dev.tocsin.adapter.markup",
            "dev.tocsin.app");

    static final ArchRule THE_DOMAIN_KNOWS_THE_JDK_ONLY = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAPackage(DOMAIN).or(harmlessJdk()));

    static final ArchRule THE_APPLICATION_KNOWS_THE_DOMAIN_AND_THE_JDK_ONLY = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN, APPLICATION).or(harmlessJdk()));

    static final ArchRule A_DRIVING_ADAPTER_TOUCHES_NO_DRIVEN_PORT = noClasses()
            .that()
            .resideInAPackage(DRIVING_ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PORTS, "dev.tocsin.application.inmemory..");

    static final ArchRule A_DRIVEN_ADAPTER_SEES_THE_DOMAIN_AND_WHAT_PORTS_SPEAK_OF = classes()
            .that()
            .resideInAnyPackage(
                    "dev.tocsin.adapter.persistence..",
                    "dev.tocsin.adapter.notify..",
                    "dev.tocsin.adapter.drafting..",
                    "dev.tocsin.adapter.markup..")
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage(APPLICATION)).or(new SpokenOfByPorts()));

    static final ArchRule PUBLIC_IN_AN_ADAPTER_IS_ONLY_WHAT_ANOTHER_PACKAGE_USES = classes()
            .that()
            .resideInAPackage("dev.tocsin.adapter..")
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should(new BeUsedByAnotherPackage());

    static final ArchRule NOTHING_INSIDE_READS_A_CLOCK_OR_MAKES_UP_AN_ID =
            noClasses().that().resideInAnyPackage(DOMAIN, APPLICATION).should(new CallWhatIsNeverTheSameTwice());

    static final ArchRule NOTHING_INSIDE_CATCHES_ERRORS =
            noClasses().that().resideInAnyPackage(DOMAIN, APPLICATION).should(new CatchErrors());

    static final ArchRule NO_CYCLES_BETWEEN_FEATURES_OF_THE_DOMAIN =
            slices().matching("dev.tocsin.domain.(*)..").should().beFreeOfCycles();

    static final ArchRule NO_CYCLES_BETWEEN_FEATURES_OF_THE_APPLICATION = slices().matching(
                    "dev.tocsin.application.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAnyPackage(APPLICATION), resideInAPackage(PORTS))
            .ignoreDependency(resideInAPackage(PORTS), resideInAnyPackage(APPLICATION));

    private Architecture() {}

    static ArchRule knowsNoOther(String adapter) {
        String[] others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(other -> "dev.tocsin.adapter." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("dev.tocsin.adapter." + adapter + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others).or(resideInAPackage("dev.tocsin.app..")));
    }

    /** All that ships. */
    static JavaClasses tocsin() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(Architecture::isWrittenByHand)
                .importPackages("dev.tocsin");
    }

    /** The framework's processors write classes beside ours, public ones, whose names begin with a dollar sign. */
    private static boolean isWrittenByHand(Location location) {
        return !location.contains("/$");
    }

    private static DescribedPredicate<JavaClass> harmlessJdk() {
        return resideInAnyPackage(HARMLESS_JDK)
                .and(not(equivalentTo(Thread.class)))
                .and(not(equivalentTo(ThreadLocal.class)))
                .and(not(equivalentTo(Timer.class)))
                .or(DescribedPredicate.describe(
                        "primitives", type -> type.getBaseComponentType().isPrimitive()));
    }
}
