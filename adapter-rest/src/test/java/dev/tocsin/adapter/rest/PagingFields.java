package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.BE_GIVEN;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOTHING;

import dev.tocsin.adapter.rest.FieldLimitsTest.Field;
import dev.tocsin.application.paging.PageDesk.PagePerson;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.paging.Page;
import java.util.List;

/** The fields of the bodies by which people are woken. */
final class PagingFields {

    private PagingFields() {}

    static List<Field> all() {
        String page = "/incidents/INCIDENT/page";
        String body = "{\"email\": \"jane@example.com\", \"channels\": [\"email\"]}";
        Values channels = Values.lists(
                        PagePerson.MAX_CHANNELS, "\"email\"", "5", "null", "\"sms\"", "\"EMAIL\"", "\"\"", "{}")
                .orBad("[]");
        Values levels = Values.whole(0, EscalationPlan.MAX_LEVELS);
        return List.of(
                new Field("POST", page, body, "email", BE_GIVEN, Values.email()),
                new Field("POST", page, body, "channels", BE_GIVEN, channels),
                new Field("POST", page, body, "message", NOTHING, Values.prose(Page.MAX_MESSAGE_LENGTH)),
                new Field("POST", "/incidents/INCIDENT/escalate", "{}", "expected_level", NOTHING, levels));
    }
}
