package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.adapter.rest.input.TypeId;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The specification's own examples, and what it forbids. */
final class TypeIdTest {

    private static final long SEED = 2026;

    @ParameterizedTest
    @CsvSource({
        "inc_00000000000000000000000000, 00000000-0000-0000-0000-000000000000",
        "inc_00000000000000000000000001, 00000000-0000-0000-0000-000000000001",
        "inc_0000000000000000000000000a, 00000000-0000-0000-0000-00000000000a",
        "inc_0000000000000000000000000g, 00000000-0000-0000-0000-000000000010",
        "inc_00000000000000000000000010, 00000000-0000-0000-0000-000000000020",
        "inc_7zzzzzzzzzzzzzzzzzzzzzzzzz, ffffffff-ffff-ffff-ffff-ffffffffffff",
        "inc_0123456789abcdefghjkmnpqrs, 0110c853-1d09-52d8-d73e-1194e95b5f19",
        "inc_01h455vb4pex5vsknk084sn02q, 01890a5d-ac96-774b-bcce-b302099a8057"
    })
    void an_id_and_its_text_are_each_others(String text, UUID id) {
        assertThat(TypeId.text("inc", id)).isEqualTo(text);
        assertThat(TypeId.parse("inc", text)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inc",
                "inc_",
                "01h455vb4pex5vsknk084sn02q",
                "comp_01h455vb4pex5vsknk084sn02q",
                "INC_01h455vb4pex5vsknk084sn02q",
                "inc-01h455vb4pex5vsknk084sn02q",
                "inc_01H455VB4PEX5VSKNK084SN02Q",
                "inc_81h455vb4pex5vsknk084sn02q",
                "inc_01h455vb4pex5vsknk084sn02",
                "inc_01h455vb4pex5vsknk084sn02qq",
                "inc_01h455vb4pex5vsknk084sn02i",
                "inc_01h455vb4pex5vsknk084sn02l",
                "inc_01h455vb4pex5vsknk084sn02o",
                "inc_01h455vb4pex5vsknk084sn02u",
                "inc_01h455vb4pex5vsknk084sn0 q",
                " inc_01h455vb4pex5vsknk084sn02q",
                "inc_01890a5d-ac96-774b-bcce-b302099a8057"
            })
    void what_only_looks_like_one_is_none(String text) {
        assertThat(TypeId.parse("inc", text)).isEmpty();
    }

    @Test
    void any_id_comes_back_and_texts_are_in_the_order_of_the_ids() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            UUID one = new UUID(random.nextLong(), random.nextLong());
            UUID other = new UUID(random.nextLong(), random.nextLong());
            String text = TypeId.text("inc", one);
            assertThat(TypeId.parse("inc", text)).as("seed %s, %s", SEED, one).contains(one);
            assertThat(Integer.signum(text.compareTo(TypeId.text("inc", other))))
                    .as("seed %s, %s and %s", SEED, one, other)
                    .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
        }
    }
}
