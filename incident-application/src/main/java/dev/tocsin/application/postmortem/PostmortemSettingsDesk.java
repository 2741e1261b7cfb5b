package dev.tocsin.application.postmortem;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import java.util.OptionalLong;

/**
 * Driving port: what the organization wants of its postmortems. Another level counts for those that are created after
 * the change, the rest for whatever is approved or published after it.
 */
public interface PostmortemSettingsDesk {

    static PostmortemSettingsDesk on(Ports ports) {
        return new DeskOfSettings(
                ports.settings(), new KnownTemplates(ports.postmortemTemplates()), Commands.on(ports));
    }

    Outcome<PostmortemChoice> read(Actor actor);

    /** Replaces all of it. */
    Outcome<PostmortemChoice> replace(Request<PostmortemChoice> request, ReplaceSettings command);

    /** The version, where one is named, is the one that the caller has seen. */
    record ReplaceSettings(PostmortemSettings settings, OptionalLong version) {}
}
