package dev.tocsin.adapter.rest.live;

/**
 * Something that is told.
 *
 * @param position up to which of the feed's positions everything is told with it
 */
public record Message(long position, String text) {}
