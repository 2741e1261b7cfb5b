@NullMarked
package dev.tocsin.application.incident;

import org.jspecify.annotations.NullMarked;
