/** Everything that can go wrong, as a client sees it: one place that gives each "no" its status and its code. */
@NullMarked
package dev.tocsin.adapter.rest.problem;

import org.jspecify.annotations.NullMarked;
