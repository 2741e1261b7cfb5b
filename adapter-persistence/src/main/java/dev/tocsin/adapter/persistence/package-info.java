/**
 * The driven ports that keep things, on H2 and PostgreSQL.
 */
@NullMarked
package dev.tocsin.adapter.persistence;

import org.jspecify.annotations.NullMarked;
