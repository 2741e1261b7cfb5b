package dev.tocsin.adapter.rest.docs;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the description says of the API as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tocsin",
                        version = "1",
                        description = """
                                Incident response: open an incident, see who has it, follow it to its end.

                                Every answer is `{"success": true, "data": ..., "meta": ...}` or
                                `{"success": false, "error": {"code", "message", "details"}, "meta": ...}`. Codes are stable.

                                Every POST, PATCH, PUT and DELETE takes an `Idempotency-Key`; sent again with the same key, the same
                                request has no second effect and gets the first answer, marked `Idempotent-Replayed: true`.
                                Changes take `If-Match` with the version that `ETag` showed.
                                """,
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")))
@SecurityScheme(
        name = ApiDefinition.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API key (`sk_live_...` or `rf_...`) or a JWT.")
@SecurityScheme(
        name = ApiDefinition.OPERATOR,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The operator's token, `TOCSIN_OPERATOR_TOKEN`.")
final class ApiDefinition {

    static final String TOKEN = "token";
    static final String OPERATOR = "operator";

    private ApiDefinition() {}
}
