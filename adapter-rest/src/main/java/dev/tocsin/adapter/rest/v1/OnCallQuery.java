package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.QueryParameters;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;

/** Of which teams it is wanted who is on call; of all, where there are none. */
@Introspected
record OnCallQuery(@QueryValue List<String> teamName) implements QueryParameters {}
