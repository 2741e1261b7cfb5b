/**
 * All driven ports without a database: for programs that need none, and for tests in the place of mocks.
 *
 * <p>Begin with {@link dev.tocsin.application.inmemory.InMemory}. Everything is behind one monitor, which is never held
 * for longer than it takes to read or to apply a changeset; whatever goes wrong on the way is undone. Names and
 * addresses are kept once, where they belong, so an incident shows its people and its team by their present names, as
 * it does in a database.
 */
@NullMarked
package dev.tocsin.application.inmemory;

import org.jspecify.annotations.NullMarked;
