package dev.tocsin.application.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Slice;
import dev.tocsin.application.Slice.Total;
import dev.tocsin.application.incident.IncidentFilter.Span;
import dev.tocsin.domain.catalog.Service;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicBoardTest {

    /** A filter of which nobody knows without counting how many it shows. */
    private static final IncidentFilter SINCE_NOON = new IncidentFilter(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Span(Optional.of(Acme.NOON), Optional.empty()),
            Span.EVER,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    private final Acme acme = new Acme();

    @Test
    void a_total_is_exact_also_where_other_lists_have_counted_enough() {
        Service checkout = acme.service("Checkout");
        for (int i = 0; i < Total.CAP + 2; i++) {
            acme.openIncidentOn(checkout);
        }

        Slice<PublicIncident, Window.Cursor> list = acme.tocsin()
                .publicBoard()
                .list(acme.jane(), SINCE_NOON, Window.first(2))
                .orElseThrow();

        assertThat(list.total()).contains(new Total(Total.CAP + 2, false));
        assertThat(list.items()).hasSize(2);
        assertThat(list.hasMore()).isTrue();
        assertThat(acme.tocsin()
                        .board()
                        .list(acme.jane(), SINCE_NOON, Window.first(2))
                        .orElseThrow()
                        .total())
                .contains(new Total(Total.CAP, true));
    }

    @Test
    void what_is_shown_of_one_is_shown_of_it_in_a_list() {
        IncidentSummary opened = acme.resolvedIncidentOn(acme.service("Checkout"));
        acme.openIncidentOn(acme.service("Basket"));

        Slice<PublicIncident, Window.Cursor> list = acme.tocsin()
                .publicBoard()
                .list(
                        acme.jane(),
                        IncidentFilter.OPEN.of(List.of(opened.snapshot().status()), List.of()),
                        Window.first(2))
                .orElseThrow();

        assertThat(list.items())
                .containsExactly(acme.tocsin()
                        .publicBoard()
                        .get(acme.jane(), IncidentRef.of(opened.number()))
                        .orElseThrow());
    }
}
