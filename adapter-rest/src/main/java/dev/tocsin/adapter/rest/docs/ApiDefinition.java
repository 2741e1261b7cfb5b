package dev.tocsin.adapter.rest.docs;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the descriptions of all dialects have in common. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tocsin",
                        version = "1",
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
