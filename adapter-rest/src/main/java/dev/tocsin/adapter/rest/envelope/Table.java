package dev.tocsin.adapter.rest.envelope;

/**
 * Data that can be read as a table too, by whoever accepts that more than JSON. It comes as a file, without an envelope;
 * a route whose answer is one says so by producing {@code text/csv}.
 */
public interface Table {

    /** The whole of it, as RFC 4180 has it. */
    String csv();

    String fileName();
}
