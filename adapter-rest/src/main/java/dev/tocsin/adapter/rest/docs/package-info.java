/**
 * The descriptions of the API, one for each dialect, made from the code: what the compiler saw of controllers and
 * records, and, when it is first asked for, what only the running code knows: every error with an example, and the words of every enumeration.
 */
@NullMarked
package dev.tocsin.adapter.rest.docs;

import org.jspecify.annotations.NullMarked;
