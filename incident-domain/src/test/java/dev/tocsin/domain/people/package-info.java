/** The rules for people and their keys. */
@NullMarked
package dev.tocsin.domain.people;

import org.jspecify.annotations.NullMarked;
