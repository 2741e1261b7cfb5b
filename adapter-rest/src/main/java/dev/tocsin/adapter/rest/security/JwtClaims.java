package dev.tocsin.adapter.rest.security;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import dev.tocsin.application.access.Gate.Claims;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token must claim, and what its claims mean here. Times are taken at their word: there is no leeway. */
final class JwtClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

    private static final String ORGANIZATION = "org";
    private static final String ROLES = "roles";

    private final InstantSource clock;

    JwtClaims(JwtSettings settings, InstantSource clock) {
        super(settings.audience(), exactly(settings.issuer()), Set.of("exp", "sub", ORGANIZATION));
        this.clock = clock;
        setMaxClockSkew(0);
    }

    @Override
    protected Date currentTime() {
        return Date.from(clock.instant());
    }

    /** Empty when a claim has the wrong type or shape, or is null. */
    static Optional<Claims> read(JWTClaimsSet claims) {
        try {
            return Optional.of(new Claims(
                    new Slug(text(claims, ORGANIZATION)),
                    new Email(text(claims, "sub")),
                    Optional.ofNullable(claims.getClaim(ROLES)).map(JwtClaims::roles),
                    Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant)));
        } catch (IllegalArgumentException wrongShape) {
            return Optional.empty();
        }
    }

    private static String text(JWTClaimsSet claims, String name) {
        if (claims.getClaim(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text: " + name);
    }

    private static List<Role> roles(Object claimed) {
        Collection<?> names = claimed instanceof Collection<?> several ? several : List.of(claimed);
        return Arrays.stream(Role.values())
                .filter(role -> names.stream().anyMatch(name -> role.name().equalsIgnoreCase(String.valueOf(name))))
                .toList();
    }

    private static JWTClaimsSet exactly(@Nullable String issuer) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        return issuer == null ? claims.build() : claims.issuer(issuer).build();
    }
}
