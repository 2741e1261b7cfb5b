package dev.tocsin.adapter.rest.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * Which JWTs are accepted: {@code TOCSIN_JWT_SECRET} and so on; none where neither secret nor key set is given.
 *
 * @param secret for HS256, at least 32 bytes
 * @param jwksUrl where the public keys for RS256 and ES256 are
 * @param issuer {@code iss}, where set
 * @param audience {@code aud}, where set
 */
@ConfigurationProperties("tocsin.jwt")
record JwtSettings(
        @Nullable String secret,
        @Nullable String jwksUrl,
        @Nullable String issuer,
        @Nullable String audience) {}
