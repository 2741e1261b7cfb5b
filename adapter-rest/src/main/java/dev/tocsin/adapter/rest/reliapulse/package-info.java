/**
 * ReliaPulse's incident API, served from the same incidents as the native one. All that it shows is meant for the public: of a timeline
 * nothing but {@link dev.tocsin.application.incident.PublicUpdate}s.
 */
@CamelCase
@NullMarked
package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.input.CamelCase;
import org.jspecify.annotations.NullMarked;
