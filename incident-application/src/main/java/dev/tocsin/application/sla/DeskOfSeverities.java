package dev.tocsin.application.sla;

import static dev.tocsin.application.access.Permission.CHANGE_SETTINGS;
import static dev.tocsin.application.access.Permission.READ_SETTINGS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Settings;
import dev.tocsin.domain.organization.OrganizationId;

/** What is sensible for a severity is the domain's to say; here it is only read and kept. */
record DeskOfSeverities(Settings settings, Commands commands) implements SeverityDesk {

    @Override
    public Outcome<Severities> read(Actor actor) {
        return actor.reading(READ_SETTINGS, () -> Outcome.done(settings.severities(actor.organization())));
    }

    @Override
    public Outcome<Severities> replace(Request<Severities> request, ReplaceSeverities command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(request, CHANGE_SETTINGS, () -> {
            Severities present = settings.present(organization);
            Commands.expect(command.version(), present.version());
            return present.settings().equals(command.settings())
                    ? Attempt.settled(present)
                    : replaced(organization, new Severities(command.settings(), present.version() + 1));
        });
    }

    private static Attempt<Severities, Severities> replaced(OrganizationId organization, Severities next) {
        return Attempt.ready(
                Changeset.of(new RecordWrite.SaveSeverities(organization, next.settings(), next.version())), next);
    }
}
