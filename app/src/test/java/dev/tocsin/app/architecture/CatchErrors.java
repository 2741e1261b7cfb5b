package dev.tocsin.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Whoever catches an Error, or everything, goes on where the JVM has given up. */
final class CatchErrors extends ArchCondition<JavaClass> {

    CatchErrors() {
        super("catch Throwable or Error");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        List<TryCatchBlock> blocks = type.getCodeUnits().stream()
                .flatMap(unit -> unit.getTryCatchBlocks().stream())
                .toList();
        for (TryCatchBlock block : blocks) {
            boolean tooMuch = block.getCaughtThrowables().stream()
                    .anyMatch(caught -> caught.isEquivalentTo(Throwable.class) || caught.isAssignableTo(Error.class));
            events.add(new SimpleConditionEvent(
                    type, tooMuch, type.getName() + " catches too much: " + block.getSourceCodeLocation()));
        }
    }
}
