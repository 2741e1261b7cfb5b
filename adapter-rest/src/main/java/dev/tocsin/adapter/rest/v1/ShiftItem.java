package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.oncall.Shift;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody is on call for a while. */
@Data
@Schema(name = "Shift")
record ShiftItem(
        Person user,
        Instant startsAt,
        Instant endsAt,
        @Schema(example = "Primary") @Nullable String rotation,
        @Schema(example = "false") boolean override) {

    /** All shifts of the time that was asked about: it is short enough for them to be shown at once. */
    @Data
    @Schema(name = "Shifts")
    record All(List<ShiftItem> items) {
        static All of(List<Shift> shifts) {
            return new All(shifts.stream().map(ShiftItem::of).toList());
        }
    }

    private static ShiftItem of(Shift shift) {
        return new ShiftItem(
                Person.of(shift.duty().person()),
                shift.period().startsAt(),
                shift.period().endsAt(),
                shift.duty().rotation().orElse(null),
                shift.duty().rotation().isEmpty());
    }
}
