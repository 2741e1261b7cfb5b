package dev.tocsin.app.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.UnavailableException;
import java.util.HashSet;
import java.util.Set;

/**
 * The driven ports, and of the application's other types only those that stand in their signatures, directly or as a part of one that
 * does: the projections that a query answers.
 */
final class SpokenOfByPorts extends DescribedPredicate<JavaClass> {

    private static final String PORTS = "dev.tocsin.application.port";
    private final Set<String> spokenOf = new HashSet<>();

    SpokenOfByPorts() {
        super("are driven ports or spoken of by them");
        Architecture.tocsin().stream()
                .filter(type -> type.getPackageName().equals(PORTS))
                .forEach(this::add);
        // No signature names them, because they are unchecked; the ports' javadoc does.
        spokenOf.add(StaleException.class.getName());
        spokenOf.add(UnavailableException.class.getName());
    }

    @Override
    public boolean test(JavaClass type) {
        return spokenOf.contains(type.getBaseComponentType().getName());
    }

    private void add(JavaClass type) {
        if (!type.getPackageName().startsWith("dev.tocsin.application") || !spokenOf.add(type.getName())) {
            return;
        }
        type.getMembers().stream().flatMap(member -> rawTypes(member).stream()).forEach(this::add);
        if (!type.getPackageName().equals(PORTS)) {
            type.getSubclasses().forEach(this::add);
        }
        type.getEnclosingClass().ifPresent(this::add);
    }

    private static Set<JavaClass> rawTypes(JavaMember member) {
        Set<JavaClass> types = new HashSet<>();
        for (JavaType type : signature(member)) {
            types.addAll(type.getAllInvolvedRawTypes());
        }
        return types;
    }

    private static Set<JavaType> signature(JavaMember member) {
        Set<JavaType> types = new HashSet<>();
        if (member instanceof JavaCodeUnit unit) {
            types.add(unit.getReturnType());
            types.addAll(unit.getParameterTypes());
        } else if (member instanceof JavaField field) {
            types.add(field.getType());
        }
        return types;
    }
}
