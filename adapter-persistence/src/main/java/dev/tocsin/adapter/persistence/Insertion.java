package dev.tocsin.adapter.persistence;

import static dev.tocsin.adapter.persistence.Values.NUMBER;
import static dev.tocsin.adapter.persistence.Values.TEXT;
import static dev.tocsin.adapter.persistence.Values.UUID;

import java.util.List;

/**
 * A part of a statement that inserts rows and draws on the counters, which the statement has as c.
 *
 * @param name of the part
 * @param before what stands before the rows
 * @param after what stands behind them
 */
record Insertion(String name, Shape shape, String before, String after) {

    private static final String JOIN = ") join c on c.organization_id = w.organization_id";

    static final Insertion INCIDENTS = numbered(
            "i",
            "incident",
            IncidentBinding.NEW_NAMES + ", " + IncidentBinding.STATE_NAMES + ", number_year",
            "number_seq",
            "last_number",
            Shape.of(IncidentBinding.NEW_TYPES, IncidentBinding.STATE_TYPES, List.of(NUMBER, NUMBER)));

    static final Insertion TEXTS = new Insertion(
            "t",
            Shape.of(List.of(UUID, UUID, TEXT)),
            "insert into incident_text (organization_id, incident_id, words)"
                    + " select w.organization_id, w.id, string_to_array(w.words, ' ') from ",
            " as w(organization_id, id, words" + JOIN);

    static final Insertion RECEIPTS = numbered(
            "r",
            "receipt",
            IncidentBinding.RECEIPT_NAMES,
            "first_position",
            "last_position",
            Shape.of(IncidentBinding.RECEIPT_TYPES, List.of(NUMBER)));

    static final Insertion EVENTS = numbered(
            "e",
            "incident_event",
            IncidentBinding.EVENT_NAMES,
            "position",
            "last_position",
            Shape.of(IncidentBinding.EVENT_TYPES, List.of(NUMBER)));

    /** Links to a kind of thing. */
    static Insertion links(String name, String thing) {
        return new Insertion(
                name,
                Shape.of(List.of(UUID, UUID, NUMBER, UUID)),
                "insert into incident_" + thing + " (organization_id, incident_id, ordinal, " + thing
                        + "_id) select w.organization_id, w.incident_id, w.ordinal, w.thing from ",
                " as w(organization_id, incident_id, ordinal, thing" + JOIN);
    }

    /** The last value of each row tells how far it is behind the counter, and becomes the number that this leads to. */
    private static Insertion numbered(
            String name, String table, String names, String number, String counter, Shape shape) {
        return new Insertion(
                name,
                shape,
                "insert into " + table + " (" + names + ", " + number + ") select w." + names.replace(", ", ", w.")
                        + ", c." + counter + " - w.behind from ",
                " as w(" + names + ", behind" + JOIN);
    }
}
