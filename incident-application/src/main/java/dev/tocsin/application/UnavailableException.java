package dev.tocsin.application;

/**
 * What is kept cannot be reached just now, or stayed locked too long. A driven port throws it; nothing has changed, and the same
 * command may succeed a little later.
 */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
