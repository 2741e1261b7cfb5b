/** How an organization begins ({@link dev.tocsin.application.organization.OrganizationRegistry}). */
@NullMarked
package dev.tocsin.application.organization;

import org.jspecify.annotations.NullMarked;
