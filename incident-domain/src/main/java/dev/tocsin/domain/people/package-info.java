/** The people of an organization: who they are, what they may do, and by which key or token they came. */
@NullMarked
package dev.tocsin.domain.people;

import org.jspecify.annotations.NullMarked;
