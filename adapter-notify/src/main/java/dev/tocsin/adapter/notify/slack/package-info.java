/** Pages as direct messages in Slack, and what was said in its threads, by Slack's own client. */
@NullMarked
package dev.tocsin.adapter.notify.slack;

import org.jspecify.annotations.NullMarked;
