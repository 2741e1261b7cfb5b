package dev.tocsin.app.architecture;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;

/** Clocks and chance: with the same arguments, another answer. */
final class CallWhatIsNeverTheSameTwice extends ArchCondition<JavaClass> {

    private static final Pattern CLOCKS =
            Pattern.compile("java\\.time\\.\\w+\\.now|java\\.time\\.\\w+\\.(system\\w*|tick\\w*)"
                    + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)|java\\.util\\.Date\\.<init>");
    private static final Pattern CHANCE = Pattern.compile(
            "java\\.util\\.UUID\\.randomUUID|java\\.lang\\.Math\\.random"
                    + "|java\\.(util|security)\\.(Secure)?Random\\..*|java\\.util\\.random\\..*|java\\.util\\.Collections\\.shuffle");

    CallWhatIsNeverTheSameTwice() {
        super("read a clock or make up an id");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Set<JavaCall<?>> calls = type.getCodeUnitCallsFromSelf();
        for (JavaCall<?> call : calls) {
            String called =
                    call.getTargetOwner().getName() + "." + call.getTarget().getName();
            boolean forbidden =
                    CLOCKS.matcher(called).matches() || CHANCE.matcher(called).matches();
            events.add(new SimpleConditionEvent(type, forbidden, call.getDescription()));
        }
    }
}
