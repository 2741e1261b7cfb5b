package dev.tocsin.adapter.rest.security;

/** Whoever runs the installation: a route with this parameter is theirs. */
public record Operator() {}
