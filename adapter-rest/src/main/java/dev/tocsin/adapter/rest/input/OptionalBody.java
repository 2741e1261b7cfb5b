package dev.tocsin.adapter.rest.input;

/** A body that may be missing altogether: then it is as one without any field, whatever type the request says that it has. */
public interface OptionalBody extends JsonBody {}
