package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.domain.Text;

/** What somebody looks for, as statements look for it in folded names. */
final class SearchPattern {

    /** Stands in for U+0000, which PostgreSQL does not even take to look for it; no name contains either. */
    private static final char NOWHERE = '\u0001';

    private SearchPattern() {}

    /** A pattern of SQL's LIKE with {@code escape '!'}; it matches everything, where there is no text. */
    static String of(Search search) {
        return search.text().map(SearchPattern::around).orElse("%");
    }

    /**
     * The end of a statement, one row further than is wanted, to see whether there are more. These are no parameters:
     * the plan has to be made for as few rows as are wanted.
     */
    static String part(Search search) {
        return " limit " + (search.limit() + 1) + " offset " + search.offset();
    }

    /** How many rows there are of these, which are those of a whole statement; counted no further than anybody is told. */
    static Query counted(Query rows) {
        return new Query().add("select count(*) from (").add(rows).add(" limit " + (Slice.Total.CAP + 1) + ") c");
    }

    /** The whole name, for a comparison. */
    static String exactly(String name) {
        return Text.folded(name).replace('\0', NOWHERE);
    }

    private static String around(String text) {
        return '%' + exactly(text).replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }
}
