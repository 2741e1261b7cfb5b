package dev.tocsin.adapter.rest.security;

import dev.tocsin.adapter.rest.problem.Dialects;
import dev.tocsin.application.access.Gate;
import dev.tocsin.application.access.Gate.Claims;
import dev.tocsin.application.access.Gate.Recognized;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Secret;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells by the bearer token who is calling. */
@Singleton
public final class Recognition {

    private final Gate gate;
    private final Bearer bearer;
    private final Tokens tokens;
    private final RateLimits limits;
    private final Dialects dialects;
    private final InstantSource clock;

    Recognition(Gate gate, Bearer bearer, Tokens tokens, RateLimits limits, Dialects dialects, InstantSource clock) {
        this.gate = gate;
        this.bearer = bearer;
        this.tokens = tokens;
        this.limits = limits;
        this.dialects = dialects;
        this.clock = clock;
    }

    public Recognized of(HttpRequest<?> request) {
        return welcome(request, bearerOf(bearer.token(request)).get());
    }

    /**
     * For a connection that stays. Browsers can give a WebSocket or an EventSource no header, so the token may stand in the query
     * as well.
     */
    public Visit visit(HttpRequest<?> request) {
        Supplier<Optional<Recognized>> bearerOfToken = bearerOf(bearer.tokenOfVisit(request));
        Recognized recognized = welcome(request, bearerOfToken.get());
        return new Visit(recognized.actor(), () -> bearerOfToken.get().isPresent());
    }

    private Recognized welcome(HttpRequest<?> request, Optional<Recognized> known) {
        Recognized recognized = known.orElseThrow(() -> bearer.refused(request));
        limits.countCall(recognized.actor());
        return inRole(dialects.of(request).role(recognized.actor().role()), recognized);
    }

    private static Recognized inRole(Role role, Recognized recognized) {
        return new Recognized(recognized.actor().as(role), recognized.organization(), recognized.expiresAt());
    }

    /** Whose token it is, as often as it is asked. A signature is verified once; what is signed may expire later. */
    private Supplier<Optional<Recognized>> bearerOf(String token) {
        if (Secret.parse(token).isPresent()) {
            return () -> gate.byKey(token);
        }
        Optional<Claims> claims = tokens.verified(token);
        return () -> claims.filter(this::holds).flatMap(gate::byClaims);
    }

    private boolean holds(Claims claims) {
        return claims.expiresAt().filter(end -> !clock.instant().isBefore(end)).isEmpty();
    }
}
