/** The tenant: everything belongs to exactly one organization, and nothing is ever visible across two. */
@NullMarked
package dev.tocsin.domain.organization;

import org.jspecify.annotations.NullMarked;
