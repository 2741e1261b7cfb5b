/**
 * The driven port that reaches people, once per channel: Slack and e-mail, each with its time-outs, its limits and a typed outcome. Here is
 * what both need.
 */
@NullMarked
package dev.tocsin.adapter.notify;

import org.jspecify.annotations.NullMarked;
