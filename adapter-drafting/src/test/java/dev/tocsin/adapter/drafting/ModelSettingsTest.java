package dev.tocsin.adapter.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.openai.models.ChatModel;
import dev.tocsin.application.port.DraftWriter;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelSettingsTest {

    private static final String KEY = "sk-secret-of-the-operator";

    @Test
    void without_a_key_there_is_no_model() {
        try (ApplicationContext beans = started(Map.of())) {
            assertThat(beans.findBean(DraftWriter.class)).isEmpty();
        }
        try (ApplicationContext beans = started(Map.of("openai.api.key", " "))) {
            assertThat(beans.findBean(DraftWriter.class)).isEmpty();
        }
    }

    @Test
    void with_a_key_there_is_one() {
        try (ApplicationContext beans = started(Map.of("openai.api.key", KEY))) {
            assertThat(beans.findBean(DraftWriter.class)).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "openai.api.key, a b, OPENAI_API_KEY has characters that no key has",
        "openai.base.url, ftp://x, 'OPENAI_BASE_URL must be an http or https address, not ftp://x'",
        "openai.base.url, 'not an address', 'OPENAI_BASE_URL must be an http or https address, not not an address'",
        "tocsin.openai.model, a b, 'TOCSIN_OPENAI_MODEL has characters that no model has, or too many'",
        "tocsin.openai.timeout.seconds, 0, 'TOCSIN_OPENAI_TIMEOUT_SECONDS must be 1 to 300, not 0'",
        "tocsin.openai.timeout.seconds, 301, 'TOCSIN_OPENAI_TIMEOUT_SECONDS must be 1 to 300, not 301'"
    })
    void what_is_set_wrongly_ends_the_start_and_is_named(String property, String value, String complaint) {
        Map<String, Object> set = new HashMap<>(Map.of("openai.api.key", KEY));
        set.put(property, value);
        assertThat(causes(set)).anyMatch(complaint::equals).noneMatch(message -> message.contains(KEY));
    }

    @Test
    void the_default_model_is_one_that_the_client_knows() {
        assertThat(Arrays.stream(ChatModel.Known.values())
                        .map(known -> known.name()
                                .toLowerCase(Locale.ROOT)
                                .replace("4_1", "4.1")
                                .replace('_', '-')))
                .contains(ModelSettings.DEFAULT_MODEL);
    }

    @Test
    void the_key_is_not_in_the_text_of_the_settings() {
        assertThat(new ModelSettings(KEY, "https://a.test", "m", Duration.ofSeconds(1)))
                .hasToString("ModelSettings[m at https://a.test, PT1S]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "é"})
    void a_key_is_printable(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelSettings(key, "https://a.test", "m", Duration.ofSeconds(1)));
    }

    private static ApplicationContext started(Map<String, Object> set) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(set)
                .start();
    }

    private static List<String> causes(Map<String, Object> set) {
        Throwable fault = catchThrowable(() -> started(set).close());
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .toList();
    }
}
