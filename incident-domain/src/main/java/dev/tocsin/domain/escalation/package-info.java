/**
 * Who is woken one after the other until somebody answers.
 *
 * <p>An {@link dev.tocsin.domain.escalation.EscalationPolicy} says it in advance; an {@link dev.tocsin.domain.escalation.Escalation} is
 * one incident's way through it. Who a level reaches is asked when it fires, of {@link dev.tocsin.domain.escalation.OnCall}.
 */
@NullMarked
package dev.tocsin.domain.escalation;

import org.jspecify.annotations.NullMarked;
