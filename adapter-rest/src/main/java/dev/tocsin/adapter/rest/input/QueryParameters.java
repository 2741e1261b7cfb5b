package dev.tocsin.adapter.rest.input;

/** A record that the query parameters of a request are read into; a list takes a repeated one. */
public interface QueryParameters {}
