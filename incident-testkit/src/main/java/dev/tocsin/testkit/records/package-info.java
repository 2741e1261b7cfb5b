/**
 * What the ports for the simple things must do, and what a store must do with them: one contract per port, to be
 * implemented by a test class of its own.
 */
@NullMarked
package dev.tocsin.testkit.records;

import org.jspecify.annotations.NullMarked;
