package dev.tocsin.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, Long.MAX_VALUE})
    void versions_count_from_one(long version) {
        assertThat(Version.require(version)).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void nothing_has_a_version_before_the_first(long version) {
        assertThatIllegalArgumentException().isThrownBy(() -> Version.require(version));
    }
}
