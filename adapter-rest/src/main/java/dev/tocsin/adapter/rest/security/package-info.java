/**
 * Who is calling: bearer tokens of both kinds, and how often somebody may call. What a caller may do is decided inside, not here.
 */
@NullMarked
package dev.tocsin.adapter.rest.security;

import org.jspecify.annotations.NullMarked;
