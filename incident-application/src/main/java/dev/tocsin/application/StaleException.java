package dev.tocsin.application;

/** What was decided on has changed in the meantime. A use case reads and decides again; a caller who named a version is told. */
public final class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleException(String message) {
        super(message);
    }

    public StaleException(String message, Throwable cause) {
        super(message, cause);
    }
}
