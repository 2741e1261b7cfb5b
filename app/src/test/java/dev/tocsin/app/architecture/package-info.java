@NullMarked
package dev.tocsin.app.architecture;

import org.jspecify.annotations.NullMarked;
