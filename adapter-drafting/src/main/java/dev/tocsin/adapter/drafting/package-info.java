/**
 * The driven port that writes in drafts, by a language model of OpenAI's API. What leaves the service is a
 * {@link dev.tocsin.domain.drafting.Briefing}, in one request, and nothing else.
 */
@NullMarked
package dev.tocsin.adapter.drafting;

import org.jspecify.annotations.NullMarked;
