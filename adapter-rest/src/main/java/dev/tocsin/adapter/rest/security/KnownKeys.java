package dev.tocsin.adapter.rest.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys. For one that is not among those known, the library reads them again, but not as often as anybody can ask for one:
 * what it then says of the issuer is no reason to take the token for anything but wrong.
 */
record KnownKeys(JWKSource<SecurityContext> issuer) implements JWKSource<SecurityContext> {

    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return issuer.get(wanted, context);
        } catch (KeySourceException notReadAgain) {
            if (issuer.get(ANY, context).isEmpty()) {
                throw notReadAgain;
            }
            return List.of();
        }
    }
}
