/** Half of a cycle between features, to show that the rule bites. */
@NullMarked
package dev.tocsin.domain.egg;

import org.jspecify.annotations.NullMarked;
