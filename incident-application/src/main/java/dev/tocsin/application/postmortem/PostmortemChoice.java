package dev.tocsin.application.postmortem;

import dev.tocsin.domain.Version;
import dev.tocsin.domain.postmortem.PostmortemSettings;

/** An organization's choice for its postmortems as it is kept; the version counts its changes. */
public record PostmortemChoice(PostmortemSettings settings, long version) {

    /** What every organization starts with. */
    public static final PostmortemChoice INITIAL = new PostmortemChoice(PostmortemSettings.INITIAL, Version.FIRST);
}
