package dev.tocsin.adapter.rest.broken;

/** Nobody uses it. */
public class PublicForNothing {}
