/**
 * How bad an incident is, and how fast people have promised to answer it and to end it.
 *
 * <p>{@link dev.tocsin.domain.sla.SlaClock} is the heart: two deadlines as pure functions of facts and an instant.
 */
@NullMarked
package dev.tocsin.domain.sla;

import org.jspecify.annotations.NullMarked;
