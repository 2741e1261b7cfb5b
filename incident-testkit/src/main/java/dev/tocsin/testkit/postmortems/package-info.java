/**
 * What every adapter has to hold that keeps postmortems, and what they are made by: see {@link
 * dev.tocsin.testkit.postmortems.PostmortemsContract} and {@link
 * dev.tocsin.testkit.postmortems.PostmortemTemplatesContract}; and what holds for whatever cleans texts, {@link
 * dev.tocsin.testkit.postmortems.MarkupContract}.
 */
@NullMarked
package dev.tocsin.testkit.postmortems;

import org.jspecify.annotations.NullMarked;
