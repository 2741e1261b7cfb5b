package dev.tocsin.adapter.rest.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.UserId;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Invitations as text that nobody else can write: JWTs, signed with a key that signs nothing else. */
@Singleton
final class InvitationTokens {

    static final int HOURS = 24;

    private static final Duration LIFE = Duration.ofHours(HOURS);
    private static final String MAC = "HmacSHA256";
    private static final String PURPOSE = "tocsin: acknowledge links";
    private static final String ORGANIZATION = "org";
    private static final String INCIDENT = "inc";
    private static final int MAX_LENGTH = 1_024;

    private final InstantSource clock;
    private final JWSSigner signer;
    private final JWSVerifier verifier;

    InvitationTokens(LinkSettings settings, InstantSource clock) {
        this.clock = clock;
        byte[] key = key(settings.secret());
        try {
            this.signer = new MACSigner(key);
            this.verifier = new MACVerifier(key);
        } catch (JOSEException tooShort) {
            throw new IllegalStateException(tooShort);
        }
    }

    /** What a text turned out to be. */
    sealed interface Read {

        record Valid(Invitation invitation) implements Read {}

        /** It was one of ours. */
        record Expired() implements Read {}

        /** Cut off, made up, or signed with another secret. */
        record Unknown() implements Read {}
    }

    String sign(Invitation invitation) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .claim(ORGANIZATION, invitation.organization().value().toString())
                .claim(INCIDENT, invitation.incident().value().toString())
                .subject(invitation.person().value().toString())
                .expirationTime(Date.from(clock.instant().plus(LIFE)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException noSuchKey) {
            throw new IllegalStateException(noSuchKey);
        }
        return token.serialize();
    }

    /** Nothing of a text is believed before its signature is. */
    Read read(String text) {
        if (text.length() > MAX_LENGTH) {
            return new Read.Unknown();
        }
        try {
            SignedJWT token = SignedJWT.parse(text);
            boolean isOurs = token.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) && token.verify(verifier);
            return isOurs ? read(token.getJWTClaimsSet()) : new Read.Unknown();
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return new Read.Unknown();
        }
    }

    private Read read(JWTClaimsSet claims) throws ParseException {
        Instant end = claims.getExpirationTime().toInstant();
        return end.isAfter(clock.instant())
                ? new Read.Valid(new Invitation(
                        new OrganizationId(id(claims, ORGANIZATION)),
                        new IncidentId(id(claims, INCIDENT)),
                        new UserId(id(claims, "sub"))))
                : new Read.Expired();
    }

    private static UUID id(JWTClaimsSet claims, String name) throws ParseException {
        return UUID.fromString(claims.getStringClaim(name));
    }

    /** The secret serves other purposes too, and what is signed for one of them must be worth nothing for another. */
    private static byte[] key(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(PURPOSE.getBytes(UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
