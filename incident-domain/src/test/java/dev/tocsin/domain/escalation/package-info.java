@NullMarked
package dev.tocsin.domain.escalation;

import org.jspecify.annotations.NullMarked;
