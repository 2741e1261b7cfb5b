/** The rules that every feature's values share. */
@NullMarked
package dev.tocsin.domain;

import org.jspecify.annotations.NullMarked;
