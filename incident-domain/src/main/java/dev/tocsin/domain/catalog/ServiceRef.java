package dev.tocsin.domain.catalog;

/** A service as a component refers to it: which one, and the key to show. */
public record ServiceRef(ServiceId id, ServiceKey key) {}
