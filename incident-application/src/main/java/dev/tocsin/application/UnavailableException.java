package dev.tocsin.application;

/**
 * What is kept cannot be reached just now, or stayed locked too long. A driven port throws it, and the same command may succeed a
 * little later. Nothing has changed, as a rule; but when the connection broke just as something was committed, nobody knows. So who
 * repeats a command repeats it with its idempotency key.
 */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
