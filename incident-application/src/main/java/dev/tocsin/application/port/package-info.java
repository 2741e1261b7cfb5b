/**
 * What the application needs from outside, and nothing else: reading by plural nouns, writing by
 * {@link dev.tocsin.application.port.Store}, and ids and secrets. The contract of each is a test in {@code incident-testkit}.
 *
 * <p>Time comes as {@link java.time.InstantSource}, in whole microseconds (see {@link dev.tocsin.domain.Micros}).
 */
@NullMarked
package dev.tocsin.application.port;

import org.jspecify.annotations.NullMarked;
