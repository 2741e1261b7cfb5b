package dev.tocsin.application;

import dev.tocsin.application.access.Actor;
import dev.tocsin.application.access.Permission;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.Receipts;
import dev.tocsin.application.port.Store;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The one shape of every command: read, decide, commit; and once more when what it was decided on has moved,
 * {@value #ATTEMPTS} times in all.
 *
 * <p>A command that must take effect once is attempted first and looked up only when the attempt did not commit: so the
 * first call, which is nearly every call, pays nothing for it. Whoever may not give the command is told so before
 * anything is read, also when it is a repetition.
 */
public record Commands(Store store, Receipts receipts, InstantSource clock) {

    private static final int ATTEMPTS = 3;

    public static Commands on(Ports ports) {
        return new Commands(ports.store(), ports.receipts(), ports.clock());
    }

    /**
     * Says that the caller has seen the present version, or named none.
     *
     * @throws StaleException when they have seen another
     */
    public static void expect(OptionalLong seen, long present) {
        if (seen.isPresent() && seen.getAsLong() != present) {
            throw new StaleException("version " + seen.getAsLong() + " was expected, present is " + present);
        }
    }

    /**
     * Runs a command.
     *
     * @param attempt reads and decides; called anew for each attempt
     * @throws StaleException from {@code attempt}, at once: what the caller expected is no longer so; or from the store
     *     at the last attempt
     */
    public <D, R> Outcome<R> run(Request<D> request, Permission permission, Supplier<Attempt<D, R>> attempt) {
        Optional<Rejection> objection = request.actor().objection(permission);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        try {
            return repeatedly(request, attempt);
        } catch (StaleException stale) {
            return this.<R>earlier(request).orElseThrow(() -> stale);
        }
    }

    /** The same for a command that is dear to attempt: a repetition is looked up first. */
    public <D, R> Outcome<R> runUnlessDone(Request<D> request, Permission permission, Supplier<Attempt<D, R>> attempt) {
        Optional<Rejection> objection = request.actor().objection(permission);
        return objection.isPresent()
                ? Outcome.refused(objection.get())
                : this.<R>earlier(request).orElseGet(() -> run(request, permission, attempt));
    }

    private <D, R> Outcome<R> repeatedly(Request<D> request, Supplier<Attempt<D, R>> attempt) {
        for (int left = ATTEMPTS - 1; ; left--) {
            Attempt<D, R> decided = attempt.get();
            try {
                return settle(request, decided);
            } catch (StaleException moved) {
                if (left == 0) {
                    throw moved;
                }
            }
        }
    }

    private <D, R> Outcome<R> settle(Request<D> request, Attempt<D, R> decided) {
        return switch (decided) {
            case Attempt.Ready<D, R> ready -> commit(request, ready);
            case Attempt.Settled<D, R> settled ->
                this.<R>earlier(request).orElseGet(() -> Outcome.done(settled.value()));
            case Attempt.Rejected<D, R> rejected ->
                this.<R>earlier(request).orElseGet(() -> Outcome.refused(rejected.why()));
        };
    }

    private <D, R> Outcome<R> commit(Request<D> request, Attempt.Ready<D, R> ready) {
        Changeset changes = ready.changes().with(request.once().map(once -> receipt(request.actor(), once, ready)));
        return switch (store.commit(changes)) {
            case Commit.Kept kept -> Outcome.done(ready.result().apply(kept));
            case Commit.KeyTaken taken ->
                this.<R>earlier(request).orElseThrow(() -> new StaleException("the key was forgotten just now"));
            case Commit.KeyInProgress busy -> Outcome.refused(new Rejection.KeyInProgress());
        };
    }

    private <D> Receipt receipt(Actor actor, Once<D> once, Attempt.Ready<D, ?> ready) {
        return new Receipt(
                actor.organization(),
                once.key(),
                actor.user().id(),
                once.fingerprint(),
                once.answer().apply(ready.draft()),
                clock.instant());
    }

    /** What a repetition is answered with; empty when the key has not been used, or there is none. */
    private <R> Optional<Outcome<R>> earlier(Request<?> request) {
        Actor actor = request.actor();
        return request.once()
                .flatMap(once ->
                        receipts.find(actor.organization(), once.key()).map(found -> replay(actor, once, found)));
    }

    private static <R> Outcome<R> replay(Actor actor, Once<?> once, Receipt.Found found) {
        Receipt receipt = found.receipt();
        boolean same = receipt.caller().equals(actor.user().id())
                && receipt.fingerprint().equals(once.fingerprint());
        return same
                ? new Outcome.Replayed<>(receipt.answer(), found.number(), found.firstPosition(), found.postmortem())
                : Outcome.refused(new Rejection.KeyReused());
    }
}
