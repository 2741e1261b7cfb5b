package dev.tocsin.adapter.rest.security;

import dev.tocsin.adapter.rest.problem.Dialects;
import dev.tocsin.application.access.Gate;
import dev.tocsin.application.access.Gate.Recognized;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Secret;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells by the bearer token who is calling. */
@Singleton
public final class Recognition {

    private final Gate gate;
    private final Bearer bearer;
    private final Tokens tokens;
    private final RateLimits limits;
    private final Dialects dialects;

    Recognition(Gate gate, Bearer bearer, Tokens tokens, RateLimits limits, Dialects dialects) {
        this.gate = gate;
        this.bearer = bearer;
        this.tokens = tokens;
        this.limits = limits;
        this.dialects = dialects;
    }

    public Recognized of(HttpRequest<?> request) {
        Recognized recognized = recognized(bearer.token(request)).orElseThrow(() -> bearer.refused(request));
        limits.countCall(recognized.actor());
        return inRole(dialects.of(request).role(recognized.actor().role()), recognized);
    }

    private static Recognized inRole(Role role, Recognized recognized) {
        return new Recognized(recognized.actor().as(role), recognized.organization(), recognized.expiresAt());
    }

    private Optional<Recognized> recognized(String token) {
        return Secret.parse(token).isPresent()
                ? gate.byKey(token)
                : tokens.verified(token).flatMap(gate::byClaims);
    }
}
