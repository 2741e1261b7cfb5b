/**
 * What every implementation of a driven port must do, as tests to implement: {@link dev.tocsin.testkit.incidents}, {@link
 * dev.tocsin.testkit.paging} and {@link dev.tocsin.testkit.records} are the contracts; here is what they are made of, for
 * other tests as well.
 *
 * <p>A test says in {@link dev.tocsin.testkit.PortsUnderTest} which ports it means. {@link dev.tocsin.testkit.World} is
 * an organization to work in, {@link dev.tocsin.testkit.Casebook} has its incidents, a {@link dev.tocsin.testkit.Draft}
 * becomes one, and a {@link dev.tocsin.testkit.Deed} is what happens to it. {@link dev.tocsin.testkit.SettableClock},
 * {@link dev.tocsin.testkit.SequentialIds} and {@link dev.tocsin.testkit.SeededText} leave nothing to chance.
 */
@NullMarked
package dev.tocsin.testkit;

import org.jspecify.annotations.NullMarked;
