package dev.tocsin.adapter.drafting;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/**
 * Where the model is, and how long it may take.
 *
 * @param timeout for all of a request: connecting, asking and hearing the answer
 */
record ModelSettings(String apiKey, String address, String model, Duration timeout) {

    static final String OPENAI = "https://api.openai.com/v1";

    /** Of those that answer in a given shape, one that seldom needs more than the time-out. */
    static final String DEFAULT_MODEL = "gpt-4.1-mini";

    static final int DEFAULT_TIMEOUT_SECONDS = 30;
    private static final int MAX_TIMEOUT_SECONDS = 300;
    private static final int MAX_MODEL_LENGTH = 200;

    ModelSettings {
        if (!isPrintable(apiKey)) {
            throw new IllegalArgumentException("OPENAI_API_KEY has characters that no key has");
        }
        if (!isWeb(address)) {
            throw new IllegalArgumentException("OPENAI_BASE_URL must be an http or https address, not " + address);
        }
        if (model.length() > MAX_MODEL_LENGTH || !isPrintable(model)) {
            throw new IllegalArgumentException("TOCSIN_OPENAI_MODEL has characters that no model has, or too many");
        }
        if (!timeout.isPositive() || timeout.toSeconds() > MAX_TIMEOUT_SECONDS) {
            throw new IllegalArgumentException("TOCSIN_OPENAI_TIMEOUT_SECONDS must be 1 to " + MAX_TIMEOUT_SECONDS
                    + ", not " + timeout.toSeconds());
        }
    }

    private static boolean isPrintable(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character > ' ' && character < 0x7F);
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ModelSettings[" + model + " at " + address + ", " + timeout + "]";
    }
}
