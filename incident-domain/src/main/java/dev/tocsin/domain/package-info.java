/**
 * What is true of incidents, whoever asks and wherever they are kept: plain Java, no framework, no clock, no random number.
 *
 * <p>Start at {@link dev.tocsin.domain.incident.Incident}. The packages are features; this one holds the two rules that all
 * of them share: how long a {@link dev.tocsin.domain.Text} may be, and how fine a {@link dev.tocsin.domain.Micros moment}.
 */
@NullMarked
package dev.tocsin.domain;

import org.jspecify.annotations.NullMarked;
