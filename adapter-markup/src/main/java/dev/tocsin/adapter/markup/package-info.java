/** The driven port that makes HTML and Markdown safe to read, by parsers of both. */
@NullMarked
package dev.tocsin.adapter.markup;

import org.jspecify.annotations.NullMarked;
