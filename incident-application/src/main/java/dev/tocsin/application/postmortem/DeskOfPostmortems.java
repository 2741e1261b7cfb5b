package dev.tocsin.application.postmortem;

import static dev.tocsin.application.access.Permission.APPROVE_POSTMORTEMS;
import static dev.tocsin.application.access.Permission.WRITE_POSTMORTEMS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.access.Permission;
import dev.tocsin.application.port.Settings;
import dev.tocsin.application.postmortem.GeneratedPostmortem.Drafted;
import dev.tocsin.application.postmortem.Rewriting.Written;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.Occasion;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/** Who may do what, and to which postmortem; the postmortem decides, and {@link Commands} sees to it that it is kept. */
record DeskOfPostmortems(
        Commands commands,
        Cases cases,
        Occasions occasions,
        Rewriting rewriting,
        Generating generating,
        Keeping keeping,
        Settings settings,
        InstantSource clock)
        implements PostmortemDesk {

    @Override
    public Outcome<PostmortemView> create(Request<Postmortem> request, CreatePostmortem command) {
        return added(request, command, Postmortem::written);
    }

    @Override
    public Outcome<PostmortemView> note(Request<Postmortem> request, CreatePostmortem command) {
        return added(request, command, Postmortem::noted);
    }

    @Override
    public Outcome<PostmortemView> put(Request<Postmortem> request, PutPostmortem command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                WRITE_POSTMORTEMS,
                () -> cases.of(actor, command.incident(), command.version(), of -> {
                    Content present = of.postmortem()
                            .map(stored -> stored.postmortem().content())
                            .orElse(Content.NOTHING);
                    Written next = rewriting.rewritten(actor.organization(), present, command.content());
                    return next.faults().isEmpty()
                            ? keeping.view(of, put(actor, of, next.content(), command.isPublished()))
                            : Attempt.rejected(new Rejection.Invalid(next.faults()));
                }));
    }

    @Override
    public Outcome<GeneratedPostmortem> generate(Request<Drafted> request, GeneratePostmortem command) {
        Actor actor = request.actor();
        Enquiry enquiry = generating.enquiry(command);
        return commands.runUnlessDone(
                request,
                WRITE_POSTMORTEMS,
                () -> cases.of(
                        actor,
                        command.incident(),
                        command.version(),
                        of -> generating.generate(actor, of, command, enquiry)));
    }

    @Override
    public Outcome<PostmortemView> edit(Request<Postmortem> request, EditPostmortem command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                WRITE_POSTMORTEMS,
                () -> cases.with(actor, command.postmortem(), command.version(), (of, stored) -> {
                    Postmortem postmortem = stored.postmortem();
                    Written next = rewriting.rewritten(actor.organization(), postmortem.content(), command.changes());
                    return next.faults().isEmpty()
                            ? keeping.view(of, postmortem.edit(next.content(), actor.author(), clock.instant()))
                            : Attempt.rejected(new Rejection.Invalid(next.faults()));
                }));
    }

    @Override
    public Outcome<PostmortemView> approve(Request<Postmortem> request, ReviewPostmortem command) {
        return reviewed(request, APPROVE_POSTMORTEMS, command, Postmortem::approve);
    }

    @Override
    public Outcome<PostmortemView> accept(Request<Postmortem> request, ReviewPostmortem command) {
        return reviewed(request, APPROVE_POSTMORTEMS, command, Postmortem::accept);
    }

    @Override
    public Outcome<PostmortemView> publish(Request<Postmortem> request, ReviewPostmortem command) {
        return reviewed(request, WRITE_POSTMORTEMS, command, Postmortem::publish);
    }

    @Override
    public Outcome<PostmortemView> unpublish(Request<Postmortem> request, ReviewPostmortem command) {
        return reviewed(
                request, WRITE_POSTMORTEMS, command, (postmortem, unused, by, at) -> postmortem.unpublish(by, at));
    }

    /** How a postmortem comes to be. */
    private interface Start {
        Decision<Postmortem> of(Occasion occasion, Content content, Author.Person by, Instant at);
    }

    /** What somebody makes of a postmortem, by what the organization wants. */
    private interface Review {
        Decision<Postmortem> of(Postmortem postmortem, PostmortemSettings settings, Author.Person by, Instant at);
    }

    private Outcome<PostmortemView> added(Request<Postmortem> request, CreatePostmortem command, Start start) {
        Actor actor = request.actor();
        return commands.run(
                request,
                WRITE_POSTMORTEMS,
                () -> cases.of(actor, command.incident(), OptionalLong.empty(), of -> {
                    if (of.postmortem().isPresent()) {
                        return Attempt.rejected(Occasions.taken(of.postmortem().get()));
                    }
                    Written written = rewriting.rewritten(actor.organization(), Content.NOTHING, command.content());
                    return written.faults().isEmpty()
                            ? keeping.view(
                                    of, start.of(occasions.of(of), written.content(), actor.author(), clock.instant()))
                            : Attempt.rejected(new Rejection.Invalid(written.faults()));
                }));
    }

    private Decision<Postmortem> put(Actor actor, Case of, Content content, Optional<Boolean> isPublished) {
        Author.Person by = actor.author();
        Instant at = clock.instant();
        Decision<Postmortem> written = of.postmortem()
                .map(stored -> rewritten(stored.postmortem(), content, by, at))
                .orElseGet(() -> Postmortem.noted(occasions.of(of), content, by, at));
        boolean isShown = of.postmortem()
                .filter(stored -> stored.postmortem().status() == PostmortemStatus.PUBLISHED)
                .isPresent();
        return written.then(postmortem -> isPublished.orElse(isShown)
                ? postmortem.publish(settings.postmortems(actor.organization()).settings(), by, at)
                : postmortem.unpublish(by, at));
    }

    /** What everybody has read is taken back first. */
    private static Decision<Postmortem> rewritten(Postmortem present, Content next, Author.Person by, Instant at) {
        return present.content().equals(next)
                ? new Decision.Unchanged<>(present)
                : present.unpublish(by, at).then(hidden -> hidden.edit(next, by, at));
    }

    private Outcome<PostmortemView> reviewed(
            Request<Postmortem> request, Permission permission, ReviewPostmortem command, Review review) {
        Actor actor = request.actor();
        return commands.run(
                request,
                permission,
                () -> cases.with(
                        actor,
                        command.postmortem(),
                        command.version(),
                        (of, stored) -> keeping.view(
                                of,
                                review.of(
                                        stored.postmortem(),
                                        settings.postmortems(actor.organization())
                                                .settings(),
                                        actor.author(),
                                        clock.instant()))));
    }
}
