/**
 * Keeping the organization's people ({@link dev.tocsin.application.people.UserDirectory}). An organization always has
 * an active admin, or nobody could mend it.
 */
@NullMarked
package dev.tocsin.application.people;

import org.jspecify.annotations.NullMarked;
