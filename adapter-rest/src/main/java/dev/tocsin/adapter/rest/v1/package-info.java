/**
 * The native API, {@code /api/v1}: a controller for each resource, with the records that it reads and answers. No rule is kept here;
 * who may do what, and whether it can be done, is decided behind the driving ports.
 */
@NullMarked
package dev.tocsin.adapter.rest.v1;

import org.jspecify.annotations.NullMarked;
