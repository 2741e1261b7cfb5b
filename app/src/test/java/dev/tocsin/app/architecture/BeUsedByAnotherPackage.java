package dev.tocsin.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.context.ApplicationContextConfigurer;

/**
 * A public type that nobody outside its package uses is public for nothing. Using is also: to throw or pass on what a neighbour
 * answers. What the framework makes through its service loader must be public.
 */
final class BeUsedByAnotherPackage extends ArchCondition<JavaClass> {

    BeUsedByAnotherPackage() {
        super("be used by another package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean used = type.isAssignableTo(ApplicationContextConfigurer.class)
                || type.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency -> isOurs(dependency.getOriginClass(), type))
                || type.getMethodsWithReturnTypeOfSelf().stream().anyMatch(BeUsedByAnotherPackage::isPublic);
        events.add(new SimpleConditionEvent(
                type, used, type.getName() + " is public, and nobody outside its package uses it"));
    }

    private static boolean isPublic(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isOurs(JavaClass origin, JavaClass type) {
        return !origin.getPackageName().equals(type.getPackageName())
                && origin.getPackageName().startsWith("dev.tocsin");
    }
}
