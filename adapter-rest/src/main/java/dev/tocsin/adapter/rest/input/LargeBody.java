package dev.tocsin.adapter.rest.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route whose body may be {@link RawBody#MAX_LARGE} long, because it brings all that there is of something; from admins
 * alone, as whatever is read of others is read before anybody knows whether they may send it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LargeBody {}
