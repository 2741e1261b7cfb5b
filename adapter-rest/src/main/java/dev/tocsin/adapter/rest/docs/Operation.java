package dev.tocsin.adapter.rest.docs;

import dev.tocsin.adapter.rest.input.OptionalBody;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.OperatorCaller;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.access.Gate.Recognized;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a route's code says of it: who may call it, what it takes, and how it refuses. */
record Operation(String method, String path, ExecutableMethod<?, ?> code) {

    static Operation of(UriRouteInfo<?, ?> route) {
        String path = route.getUriMatchTemplate().toPathString();
        return new Operation(
                route.getHttpMethodName().toLowerCase(Locale.ROOT),
                path,
                route.getTargetMethod().getExecutableMethod());
    }

    boolean isCommand() {
        return takes(Caller.class) || takes(OperatorCaller.class);
    }

    /** The name of the security scheme; none where anybody may call. */
    Optional<String> security() {
        if (takes(OperatorCaller.class)) {
            return Optional.of(ApiDefinition.OPERATOR);
        }
        boolean known = takes(Actor.class) || takes(Recognized.class) || isCommand();
        return known ? Optional.of(ApiDefinition.TOKEN) : Optional.empty();
    }

    /** Whether a success names in {@code ETag} the version of what it shows. */
    boolean isVersioned() {
        boolean read = method.equals("get") && code.getReturnType().getType() == HttpResponse.class;
        boolean changed = !method.equals("delete") && errors().contains(Code.STALE);
        return security().isPresent() && (read || changed);
    }

    /** Whether a success can be had as a table, which is a file then. */
    boolean isTable() {
        return List.of(code.stringValues(Produces.class)).contains(MediaType.TEXT_CSV);
    }

    /** In the order of their statuses. */
    Set<Code> errors() {
        Set<Code> errors = EnumSet.noneOf(Code.class);
        if (security().isEmpty()) {
            return errors;
        }
        errors.addAll(List.of(
                Code.UNAUTHENTICATED, Code.RATE_LIMITED, Code.NOT_ACCEPTABLE, Code.INTERNAL_ERROR, Code.UNAVAILABLE));
        if (!takes(Recognized.class) && !takes(OperatorCaller.class)) {
            errors.add(Code.FORBIDDEN);
        }
        if (path.contains("{") || takes(OperatorCaller.class)) {
            errors.add(Code.NOT_FOUND);
        }
        if (annotated(RequestBean.class)) {
            errors.add(Code.VALIDATION_ERROR);
        }
        if (annotated(Body.class)) {
            errors.addAll(List.of(
                    Code.VALIDATION_ERROR, Code.MALFORMED_JSON, Code.UNSUPPORTED_MEDIA_TYPE, Code.PAYLOAD_TOO_LARGE));
        }
        if (isCommand()) {
            errors.addAll(List.of(
                    Code.VALIDATION_ERROR,
                    Code.PAYLOAD_TOO_LARGE,
                    Code.IDEMPOTENCY_KEY_REUSED,
                    Code.IDEMPOTENCY_IN_PROGRESS));
        }
        errors.addAll(List.of(code.enumValues(Refuses.class, Code.class)));
        return errors;
    }

    /** Whether a request without a body is as good as one with a body. */
    boolean mayLackBody() {
        return Arrays.stream(code.getArguments())
                .anyMatch(argument -> OptionalBody.class.isAssignableFrom(argument.getType()));
    }

    private boolean takes(Class<?> type) {
        return Arrays.stream(code.getArguments()).map(Argument::getType).anyMatch(type::equals);
    }

    private boolean annotated(Class<? extends java.lang.annotation.Annotation> annotation) {
        return Arrays.stream(code.getArguments())
                .anyMatch(argument -> argument.getAnnotationMetadata().hasAnnotation(annotation));
    }
}
