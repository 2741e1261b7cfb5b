@NullMarked
package dev.tocsin.application.report;

import org.jspecify.annotations.NullMarked;
