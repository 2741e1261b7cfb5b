package dev.tocsin.adapter.rest.input;

import java.util.Map;

/** A record that the body of a request is read into. */
public interface JsonBody {

    /** What no constraint on a single field can tell, by field; asked though some fields may be missing. */
    default Map<String, String> contradictions() {
        return Map.of();
    }
}
