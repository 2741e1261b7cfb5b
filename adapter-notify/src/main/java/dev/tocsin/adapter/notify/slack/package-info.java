/** Pages as direct messages in Slack, by Slack's own client. */
@NullMarked
package dev.tocsin.adapter.notify.slack;

import org.jspecify.annotations.NullMarked;
