package dev.tocsin.application.postmortem;

import static dev.tocsin.application.access.Permission.IMPORT_POSTMORTEMS;
import static dev.tocsin.application.access.Permission.READ_POSTMORTEMS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.PostmortemWrite.Past;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.postmortem.Restoring.Restored;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Shows what is to be taken out to whoever may see it, and keeps what is brought in whole or not at all. */
record ArchiveOfPostmortems(
        Commands commands,
        Cases cases,
        Postmortems postmortems,
        Restoring restoring,
        Keeping keeping,
        InstantSource clock)
        implements PostmortemArchive {

    @Override
    public Outcome<ArchivedPostmortem> export(Actor actor, PostmortemRef ref) {
        return actor.reading(
                READ_POSTMORTEMS,
                () -> Outcome.of(
                        postmortems
                                .find(actor.organization(), ref)
                                .filter(stored -> Sight.sees(actor, stored))
                                .map(stored -> archived(actor, stored)),
                        Cases.unknown(ref)));
    }

    @Override
    public Outcome<PostmortemView> bringIn(Request<Postmortem> request, BringIn command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                IMPORT_POSTMORTEMS,
                () -> cases.of(
                        actor,
                        command.incident(),
                        OptionalLong.empty(),
                        of -> attempt(actor, of, command.postmortem())));
    }

    private ArchivedPostmortem archived(Actor actor, StoredPostmortem stored) {
        Postmortem postmortem = stored.postmortem();
        if (Sight.isWriter(actor)) {
            return new ArchivedPostmortem(
                    stored.number(), postmortem, postmortems.versions(actor.organization(), postmortem.id()));
        }
        List<PostmortemVersion> seen =
                postmortems
                        .version(
                                actor.organization(),
                                postmortem.id(),
                                postmortem.edition().number())
                        .stream()
                        .toList();
        return new ArchivedPostmortem(stored.number(), postmortem.withoutProposal(), seen);
    }

    private Attempt<Postmortem, PostmortemView> attempt(Actor actor, Case of, BroughtPostmortem brought) {
        Optional<Rejection> objection = objection(actor, of, brought);
        if (objection.isPresent()) {
            return Attempt.rejected(objection.get());
        }
        return switch (restoring.restored(of, brought)) {
            case Restored.Whole whole ->
                keeping.imported(
                        of,
                        Postmortem.imported(whole.postmortem(), brought.number(), actor.author(), clock.instant()),
                        new Past(brought.number(), whole.versions()));
            case Restored.Faulty faulty -> Attempt.rejected(new Rejection.Invalid(faulty.faults()));
        };
    }

    private Optional<Rejection> objection(Actor actor, Case of, BroughtPostmortem brought) {
        return of.postmortem()
                .map(Occasions::taken)
                .or(() -> Optional.of(brought.number())
                        .filter(number -> postmortems.isTaken(actor.organization(), number))
                        .map(number -> new Rejection.ByRule(new Refusal.PostmortemNumberTaken(number.toString()))));
    }
}
