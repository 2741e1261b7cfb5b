package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.oncall.Rotation;
import dev.tocsin.domain.oncall.Turns;
import dev.tocsin.domain.oncall.Window;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rotation of a schedule. */
@Data
@Schema(name = "Rotation", example = NewRotation.EXAMPLE)
record RotationItem(
        String name,
        List<String> participants,
        LocalDate startsOn,
        String handOff,
        @Nullable Integer lengthDays,
        @Nullable Integer lengthHours,
        @Nullable List<String> weekdays,
        @Nullable String from,
        @Nullable String to) {

    private static final int LETTERS_OF_A_DAY = 3;

    static RotationItem of(Rotation rotation) {
        Turns turns = rotation.turns();
        return new RotationItem(
                rotation.name(),
                rotation.participants().stream()
                        .map(person -> person.email().value())
                        .toList(),
                rotation.startsOn(),
                rotation.handOff().toString(),
                turns instanceof Turns.Days days ? (Integer) days.days() : null,
                turns instanceof Turns.Hours hours ? (Integer) hours.hours() : null,
                rotation.window().map(RotationItem::weekdays).orElse(null),
                rotation.window().map(Window::from).map(LocalTime::toString).orElse(null),
                rotation.window().map(Window::to).map(LocalTime::toString).orElse(null));
    }

    private static List<String> weekdays(Window window) {
        return window.weekdays().stream()
                .sorted()
                .map(day -> day.name().substring(0, LETTERS_OF_A_DAY))
                .toList();
    }
}
