package dev.tocsin.domain;

/** How often something simple has been kept: 1 when it is new, and one more with every change. */
public final class Version {

    public static final long FIRST = 1;

    private Version() {}

    /** {@code version} itself, or an exception if nothing can have it. */
    public static long require(long version) {
        if (version < FIRST) {
            throw new IllegalArgumentException("versions begin with " + FIRST + ": " + version);
        }
        return version;
    }
}
