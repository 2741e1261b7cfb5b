@NullMarked
package dev.tocsin.application.postmortem;

import org.jspecify.annotations.NullMarked;
