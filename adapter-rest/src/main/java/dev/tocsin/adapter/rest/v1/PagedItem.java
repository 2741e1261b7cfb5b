package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.adapter.rest.problem.Problems;
import dev.tocsin.application.paging.PageDesk.Delivered;
import dev.tocsin.application.paging.PageDesk.Paged;
import dev.tocsin.domain.paging.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of paging somebody. */
@Data
@Schema(name = "PagedPerson")
record PagedItem(
        @Schema(example = "INC-2026-044") String incidentNumber,
        boolean sent,
        @Schema(example = "[\"slack\"]") List<String> channels,
        List<Delivery> deliveries) {

    /** What came of one channel; error_code and message are there only where it was not sent. */
    @Data
    @Schema(name = "Delivery")
    record Delivery(
            @Schema(implementation = Channel.class) String channel,
            boolean sent,

            @Schema(example = "EXTERNAL_API_ERROR", nullable = false)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String errorCode,

            @Schema(example = "SMTP timeout", nullable = false) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String message) {

        private static Delivery of(Delivered delivered) {
            String channel = delivered.channel().word();
            return delivered.isSent()
                    ? new Delivery(channel, true, null, null)
                    : new Delivery(
                            channel,
                            false,
                            Problems.code(delivered),
                            delivered.why().orElse(""));
        }
    }

    static PagedItem of(Paged paged) {
        return new PagedItem(
                paged.number().toString(),
                paged.isSent(),
                paged.deliveries().stream()
                        .filter(Delivered::isSent)
                        .map(delivered -> delivered.channel().word())
                        .toList(),
                paged.deliveries().stream().map(Delivery::of).toList());
    }
}
