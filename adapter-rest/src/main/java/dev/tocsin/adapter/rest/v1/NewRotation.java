package dev.tocsin.adapter.rest.v1;

import dev.tocsin.application.oncall.ScheduleDesk.WantedRotation;
import dev.tocsin.domain.oncall.Rotation;
import dev.tocsin.domain.oncall.Turns;
import dev.tocsin.domain.oncall.Window;
import dev.tocsin.domain.people.Email;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rotation that a schedule shall have. Its turns are some days long, or some hours. */
@Introspected
@Schema(example = NewRotation.EXAMPLE)
record NewRotation(
        @NotNull @Size(min = 1, max = Rotation.MAX_NAME_LENGTH)
        String name,

        @NotNull @Size(min = 1, max = Rotation.MAX_PARTICIPANTS)
        List<Email> participants,

        @NotNull LocalDate startsOn,

        @Schema(implementation = String.class, pattern = TIME_OF_DAY) @NotNull
        LocalTime handOff,

        @Nullable @Min(1) @Max(Turns.Days.MAX_DAYS) Integer lengthDays,

        @Nullable @Min(1) @Max(Turns.Hours.MAX_HOURS) Integer lengthHours,

        @Nullable @Size(min = 1, max = DAYS_OF_A_WEEK) List<DayOfWeek> weekdays,

        @Schema(implementation = String.class, pattern = TIME_OF_DAY) @Nullable
        LocalTime from,

        @Schema(implementation = String.class, pattern = TIME_OF_DAY) @Nullable
        LocalTime to) {

    static final String EXAMPLE = """
            {"name": "Office hours", "participants": ["jane@example.com", "casey@example.com"], "starts_on": "2026-04-20",
             "hand_off": "09:00", "length_days": 7, "weekdays": ["MON", "TUE", "WED", "THU", "FRI"],
             "from": "09:00", "to": "17:00"}""";

    private static final String TIME_OF_DAY = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    private static final int DAYS_OF_A_WEEK = 7;

    /** What no single field tells, by field. */
    void contradictions(String path, Map<String, String> faults) {
        if (lengthDays == null && lengthHours == null) {
            faults.put(path + "length_days", "is required, or else length_hours");
        }
        if (lengthDays != null && lengthHours != null) {
            faults.put(path + "length_hours", "must not be given with length_days");
        }
        if (from == null && to != null) {
            faults.put(path + "from", "is required with to");
        }
        if (from != null && to == null) {
            faults.put(path + "to", "is required with from");
        }
    }

    WantedRotation wanted() {
        return new WantedRotation(name, participants, startsOn, handOff, turns(), window());
    }

    private Turns turns() {
        return lengthDays == null ? new Turns.Hours(Objects.requireNonNull(lengthHours)) : new Turns.Days(lengthDays);
    }

    /** On every day where no weekdays are given, and all day long where no times are. */
    private Optional<Window> window() {
        if (weekdays == null && from == null) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = weekdays == null ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(weekdays);
        return Optional.of(
                new Window(days, from == null ? LocalTime.MIDNIGHT : from, to == null ? LocalTime.MIDNIGHT : to));
    }
}
