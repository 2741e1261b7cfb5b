package dev.tocsin.domain.incident;

import dev.tocsin.domain.Text;

/** What is wrong, in one line. */
public record Title(String value) {

    public static final int MAX_LENGTH = 200;

    public Title {
        value = Text.line("title", value, MAX_LENGTH);
    }
}
