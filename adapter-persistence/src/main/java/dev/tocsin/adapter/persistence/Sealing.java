package dev.tocsin.adapter.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must not be read by whoever can read the database: AES-256 in GCM, by a key that is made from the secret
 * which all nodes share. A sealed text is bound to its owner, so that it is of no use in another's row.
 */
final class Sealing {

    private static final String PURPOSE = "tocsin: secrets of webhooks";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Sealing(String secret) {
        try {
            Mac derivation = Mac.getInstance("HmacSHA256");
            derivation.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            this.key = new SecretKeySpec(derivation.doFinal(PURPOSE.getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", impossible);
        }
    }

    String seal(String text, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(text.getBytes(UTF_8));
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(nonce) + "." + base64.encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES in GCM", impossible);
        }
    }

    /** Empty where it was sealed under another secret, or for another owner, or not at all. */
    Optional<String> open(String sealed, String owner) {
        int end = Math.max(0, sealed.indexOf('.'));
        Base64.Decoder base64 = Base64.getDecoder();
        try {
            byte[] nonce = base64.decode(sealed.substring(0, end));
            byte[] text = base64.decode(sealed.substring(Math.min(end + 1, sealed.length())));
            return Optional.of(
                    new String(cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(text), UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException anothers) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(UTF_8));
        return cipher;
    }
}
