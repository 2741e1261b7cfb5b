package dev.tocsin.adapter.rest.retry;

import dev.tocsin.adapter.rest.input.LateArgument;
import dev.tocsin.adapter.rest.input.RawBody;
import dev.tocsin.adapter.rest.security.OperatorRecognition;
import dev.tocsin.adapter.rest.security.Recognition;
import dev.tocsin.application.access.Actor;
import dev.tocsin.domain.people.Role;
import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;

/** Gives routes that take commands their caller: recognised first, then read to the end, also where no body is wanted. */
@Factory
final class Callers {

    @Singleton
    LateArgument<Caller> callers(Recognition recognition, JsonMapper json) {
        return new LateArgument<>(Caller.class, request -> {
            Actor actor = recognition.of(request).actor();
            Caller caller = new Caller(actor, request, json);
            if (actor.role() == Role.ADMIN) {
                RawBody.ofTrusted(request);
            } else {
                RawBody.of(request);
            }
            return caller;
        });
    }

    @Singleton
    LateArgument<OperatorCaller> operators(OperatorRecognition recognition, JsonMapper json) {
        return new LateArgument<>(OperatorCaller.class, request -> {
            recognition.require(request);
            OperatorCaller operator = new OperatorCaller(request, json);
            RawBody.of(request);
            return operator;
        });
    }
}
