/**
 * HTTP in front of the driving ports. Nothing here decides: translate in, ask, translate out.
 */
@NullMarked
package dev.tocsin.adapter.rest;

import org.jspecify.annotations.NullMarked;
