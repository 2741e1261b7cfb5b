package dev.tocsin.application.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.DraftWriter;
import dev.tocsin.application.port.SlackThreads;
import dev.tocsin.application.postmortem.Obstacle.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnquiryTest {

    @Test
    void where_no_model_is_set_up_nothing_is_prepared_for_one() {
        Enquiry enquiry = new Enquiry(SlackThreads.disabled(), Optional.of(DraftWriter.disabled()));
        Enquiry.Written written = enquiry.prose(() -> {
            throw new AssertionError("a briefing that nobody reads");
        });
        assertThat(written.prose().isEmpty()).isTrue();
        assertThat(written.obstacle().map(Obstacle::reason)).contains(Reason.NOT_CONFIGURED);
    }
}
