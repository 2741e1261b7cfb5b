package dev.tocsin.adapter.rest.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.application.access.Gate.Claims;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verifies JWTs. Each algorithm has its own keys, so that nobody can pass off a public key as a secret. */
@Singleton
final class Tokens {

    private static final Duration WHILE_KEYS_ARE_AWAY = Duration.ofSeconds(5);
    private static final int MAX_LENGTH = 8_192;

    private final Map<JWSAlgorithm, ConfigurableJWTProcessor<SecurityContext>> processors = new LinkedHashMap<>();

    Tokens(JwtSettings settings, InstantSource clock) {
        JwtClaims claims = new JwtClaims(settings, clock);
        String secret = settings.secret();
        if (secret != null) {
            accept(claims, new ImmutableSecret<>(atLeast32Bytes(secret)), JWSAlgorithm.HS256);
        }
        String keys = settings.jwksUrl();
        if (keys != null) {
            JWKSource<SecurityContext> source = JWKSourceBuilder.create(address(keys))
                    .retrying(true)
                    .outageTolerant(true)
                    .build();
            accept(claims, new KnownKeys(source), JWSAlgorithm.RS256, JWSAlgorithm.ES256);
        }
    }

    /** Empty for what is no JWT, or not one that is accepted. */
    Optional<Claims> verified(String token) {
        if (processors.isEmpty() || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            ConfigurableJWTProcessor<SecurityContext> processor =
                    processors.get(jwt.getHeader().getAlgorithm());
            return processor == null ? Optional.empty() : JwtClaims.read(processor.process(jwt, null));
        } catch (KeySourceException away) {
            throw Problem.of(Code.UNAVAILABLE, "The keys of the token's issuer cannot be read just now.")
                    .retryAfter(WHILE_KEYS_ARE_AWAY)
                    .exception();
        } catch (ParseException | BadJOSEException | JOSEException notAccepted) {
            return Optional.empty();
        }
    }

    private void accept(JwtClaims claims, JWKSource<SecurityContext> keys, JWSAlgorithm... algorithms) {
        for (JWSAlgorithm algorithm : algorithms) {
            ConfigurableJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(Set.of(algorithm), keys));
            processor.setJWTClaimsSetVerifier(claims);
            processors.put(algorithm, processor);
        }
    }

    private static URL address(String keys) {
        try {
            URI address = new URI(keys);
            if ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme())) {
                return address.toURL();
            }
        } catch (URISyntaxException | MalformedURLException notAnAddress) {
            // Told below, like the address of a file.
        }
        throw new IllegalArgumentException("TOCSIN_JWT_JWKS_URL must be an http or https address, not " + keys);
    }

    private static byte[] atLeast32Bytes(String secret) {
        byte[] bytes = secret.getBytes(UTF_8);
        if (bytes.length < 32) {
            throw new IllegalArgumentException(
                    "TOCSIN_JWT_SECRET must have at least 32 bytes, and has " + bytes.length);
        }
        return bytes;
    }
}
