package dev.tocsin.domain.incident;

import dev.tocsin.domain.Text;

/** Where the team talks about the incident: Slack's channel id and the time stamp of the message that the thread hangs on. */
public record SlackThread(String channel, String ts) {

    public static final int MAX_LENGTH = 64;

    public SlackThread {
        channel = Text.line("channel", channel, MAX_LENGTH);
        ts = Text.line("ts", ts, MAX_LENGTH);
    }
}
