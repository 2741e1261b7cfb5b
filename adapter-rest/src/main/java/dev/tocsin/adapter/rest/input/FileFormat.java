package dev.tocsin.adapter.rest.input;

/** What a file is written in that somebody takes away. */
public enum FileFormat {
    JSON,
    MARKDOWN,
    HTML
}
