package dev.tocsin.application.postmortem;

import static dev.tocsin.application.access.Permission.CHANGE_SETTINGS;
import static dev.tocsin.application.access.Permission.READ_SETTINGS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.PostmortemWrite;
import dev.tocsin.application.port.Settings;
import dev.tocsin.domain.organization.OrganizationId;

record DeskOfSettings(Settings settings, KnownTemplates templates, Commands commands)
        implements PostmortemSettingsDesk {

    @Override
    public Outcome<PostmortemChoice> read(Actor actor) {
        return actor.reading(READ_SETTINGS, () -> Outcome.done(settings.postmortems(actor.organization())));
    }

    @Override
    public Outcome<PostmortemChoice> replace(Request<PostmortemChoice> request, ReplaceSettings command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(request, CHANGE_SETTINGS, () -> {
            PostmortemChoice present = settings.postmortems(organization);
            Commands.expect(command.version(), present.version());
            if (command.settings().equals(present.settings())) {
                return Attempt.settled(present);
            }
            return templates
                            .find(organization, command.settings().activeTemplate())
                            .isPresent()
                    ? replaced(organization, new PostmortemChoice(command.settings(), present.version() + 1))
                    : Attempt.rejected(
                            Rejection.Invalid.field("active_template", "no postmortem template has this id"));
        });
    }

    private static Attempt<PostmortemChoice, PostmortemChoice> replaced(
            OrganizationId organization, PostmortemChoice next) {
        return Attempt.ready(
                Changeset.of(new PostmortemWrite.SaveSettings(organization, next.settings(), next.version())), next);
    }
}
