/**
 * Keeping the catalog: services, the teams that run them, the components that the public sees, environments.
 *
 * <p>The four ports are alike. Names are unique among what is active in the organization, without regard to case. What
 * something open uses cannot be removed; what history refers to is deactivated instead: hidden everywhere, its name
 * free again; everything else is removed for good. Texts are checked by the domain: one that is blank or too long is an
 * {@link java.lang.IllegalArgumentException}. Commands may name the version that their caller has seen; when it is no
 * longer so, they throw a {@link dev.tocsin.application.StaleException}.
 */
@NullMarked
package dev.tocsin.application.catalog;

import org.jspecify.annotations.NullMarked;
