package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Slice;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.Window;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.testkit.Showing;
import dev.tocsin.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list to its end, part by part, and holds each part against the rules of paging. */
public final class Pages {

    private static final int MANY = 1_000;

    private Pages() {}

    public static List<IncidentSummary> byOffset(World world, Showing showing, int limit) {
        List<IncidentSummary> read = new ArrayList<>();
        for (boolean more = true; more; ) {
            Slice<IncidentSummary, Window.Cursor> part =
                    world.cases().list(showing.filter(), new Window(limit, new Window.Offset(read.size())));
            assertFull(part, limit);
            assertThat(part.total()).isPresent();
            read.addAll(part.items());
            more = part.hasMore();
        }
        return read;
    }

    /** The first part, which has no cursor yet, is by offset. */
    public static List<IncidentSummary> byCursor(World world, Showing showing, int limit) {
        Slice<IncidentSummary, Window.Cursor> part = world.cases().list(showing.filter(), Window.first(limit));
        List<IncidentSummary> read = new ArrayList<>(part.items());
        while (part.next().isPresent()) {
            part = world.cases()
                    .list(showing.filter(), new Window(limit, part.next().get()));
            assertFull(part, limit);
            assertThat(part.total()).isEmpty();
            read.addAll(part.items());
            assertThat(read).as("a list that comes to an end").hasSizeLessThan(MANY);
        }
        return read;
    }

    /** What a list shows of it. */
    public static IncidentSummary summary(StoredIncident incident) {
        return new IncidentSummary(incident.number(), IncidentSnapshot.of(incident.incident()));
    }

    /** Where a part that ends with this one goes on. */
    public static Window.Cursor after(IncidentSummary last) {
        return new Window.Cursor(last.snapshot().createdAt(), last.snapshot().id());
    }

    private static void assertFull(Slice<IncidentSummary, Window.Cursor> part, int limit) {
        assertThat(part.items()).hasSizeLessThanOrEqualTo(limit);
        if (part.hasMore()) {
            assertThat(part.items()).as("more to come, so this part is full").hasSize(limit);
        }
        assertThat(part.next())
                .isEqualTo(part.hasMore() ? Optional.of(after(part.items().getLast())) : Optional.empty());
    }
}
