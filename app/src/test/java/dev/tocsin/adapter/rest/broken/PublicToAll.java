package dev.tocsin.adapter.rest.broken;

/** Used by another adapter, which it should not be. */
public class PublicToAll {}
