/**
 * What is true of incidents, whoever asks and wherever they are kept: plain Java, no framework, no clock, no random number.
 *
 * <p>Start at {@link dev.tocsin.domain.incident.Incident}. The packages are features; this one holds the rules that they
 * share: how long a {@link dev.tocsin.domain.Text} may be, how fine a {@link dev.tocsin.domain.Micros moment}, and how
 * {@link dev.tocsin.domain.Numbering numbers} are written.
 */
@NullMarked
package dev.tocsin.domain;

import org.jspecify.annotations.NullMarked;
