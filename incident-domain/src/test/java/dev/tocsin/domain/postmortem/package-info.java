/** The rules of postmortems, from the first words to the last action item. */
@NullMarked
package dev.tocsin.domain.postmortem;

import org.jspecify.annotations.NullMarked;
