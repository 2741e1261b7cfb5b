package dev.tocsin.application.port;

import java.util.UUID;

/** Makes ids: UUIDs of version 7, so that rows made together lie together. */
@FunctionalInterface
public interface Ids {

    UUID next();
}
