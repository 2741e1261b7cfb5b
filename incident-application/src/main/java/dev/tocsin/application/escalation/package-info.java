/**
 * Who is woken one after the other: {@link dev.tocsin.application.escalation.PolicyDesk} keeps the policies and tries them out, and
 * {@link dev.tocsin.application.escalation.EscalationSettings} says which of them is in force.
 */
@NullMarked
package dev.tocsin.application.escalation;

import org.jspecify.annotations.NullMarked;
