/**
 * The first draft of a postmortem, made by rules from what an incident has left behind: the same case gives the same
 * draft.
 *
 * <p>{@link dev.tocsin.domain.drafting.Rulebook} reads a {@link dev.tocsin.domain.drafting.CaseFile} and makes a
 * {@link dev.tocsin.domain.drafting.Draft}. Each {@link dev.tocsin.domain.drafting.Statement} names the entries of the
 * timeline
 * that it rests on, and is not made without them; what only people know, the postmortem asks them.
 *
 * <p>A model may add to it. {@link dev.tocsin.domain.drafting.Briefing} is all that it is told, and what it may make of
 * that: each {@link dev.tocsin.domain.drafting.Claim} is checked, and marked if no entry bears it out.
 */
@NullMarked
package dev.tocsin.domain.drafting;

import org.jspecify.annotations.NullMarked;
