/**
 * The driven ports that reach people. To hold one package per channel, Slack and e-mail, each with its time-outs, its limits and a typed outcome.
 */
@NullMarked
package dev.tocsin.adapter.notify;

import org.jspecify.annotations.NullMarked;
