package dev.tocsin.domain.paging;

import dev.tocsin.domain.sla.Severity;
import java.util.List;
import java.util.Optional;

/** How much a page may disturb; it follows from the incident's severity, but that a stand-down is never urgent, nor what was promised. */
public enum Urgency {
    /** By all channels at once. */
    HIGH,
    /** By Slack; by e-mail where that fails. */
    NORMAL,
    /** By e-mail; by Slack where that fails. */
    LOW;

    public static Urgency of(Severity severity) {
        return switch (severity) {
            case SEV0, SEV1 -> HIGH;
            case SEV2 -> NORMAL;
            case SEV3, SEV4 -> LOW;
        };
    }

    /** Those that are used at once. */
    public List<Channel> channels() {
        return switch (this) {
            case HIGH -> List.of(Channel.SLACK, Channel.EMAIL);
            case NORMAL -> List.of(Channel.SLACK);
            case LOW -> List.of(Channel.EMAIL);
        };
    }

    /** The one to use when that one has failed for good; none where it was used anyway. */
    public Optional<Channel> fallback(Channel failed) {
        return Optional.of(failed.other()).filter(other -> !channels().contains(other));
    }
}
