package dev.tocsin.adapter.persistence;

import java.util.Arrays;
import java.util.List;

/**
 * The types of some columns, and how rows of them stand in a statement, with a parameter for each column. Shapes are made once, because
 * their texts are long, and wanted with every commit.
 *
 * @param single one row, as a table without a name
 * @param several any number of rows, in an array for each column
 */
record Shape(List<String> types, String single, String several) {

    /** All these types. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read only, and passed on to nobody who writes
    static Shape of(List<String>... types) {
        List<String> all = Arrays.stream(types).flatMap(List::stream).toList();
        return new Shape(all, table("(select ", all, ")"), table("unnest(", all, "[])"));
    }

    Columns rows() {
        return new Columns(this);
    }

    private static String table(String opening, List<String> types, String suffix) {
        List<String> columns =
                types.stream().map(type -> "cast(? as " + type + suffix).toList();
        return opening + String.join(", ", columns) + ")";
    }
}
