package dev.tocsin.adapter.rest.v1;

import dev.tocsin.application.escalation.PolicyDesk.WantedTarget;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.people.Email;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom a level shall wake: a user by e-mail address, or whoever is on call in a schedule. */
@Introspected
@Schema(name = "NewEscalationTarget", example = NewTarget.EXAMPLE)
record NewTarget(
        @NotNull Target.Kind type,
        @Nullable Email email,

        @Nullable @Size(max = Schedule.MAX_NAME_LENGTH) String schedule) {

    static final String EXAMPLE = "{\"type\": \"schedule\", \"schedule\": \"Platform primary\"}";

    /** What no single field tells, by field. */
    @SuppressWarnings("NullAway") // asked before it is certain that all is there
    void contradictions(String path, Map<String, String> faults) {
        if (type == Target.Kind.USER) {
            one(path + "email", email, path + "schedule", schedule, faults);
        }
        if (type == Target.Kind.SCHEDULE) {
            one(path + "schedule", schedule, path + "email", email, faults);
        }
    }

    private void one(
            String wanted, @Nullable Object given, String other, @Nullable Object tooMuch, Map<String, String> faults) {
        String with = type.name().toLowerCase(Locale.ROOT);
        if (given == null) {
            faults.put(wanted, "is required where type is " + with);
        }
        if (tooMuch != null) {
            faults.put(other, "must not be given where type is " + with);
        }
    }

    WantedTarget wanted() {
        return switch (type) {
            case USER -> new WantedTarget.Person(Objects.requireNonNull(email));
            case SCHEDULE -> new WantedTarget.OnSchedule(Objects.requireNonNull(schedule));
        };
    }
}
