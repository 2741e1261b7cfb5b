package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.people.UserDirectory;
import dev.tocsin.application.people.UserDirectory.RemoveUser;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The people. */
@Controller("/api/v1/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Users")
final class UserController {

    private static final Reply<User, User, UserItem> CHANGED =
            Reply.of(UserItem.class, CatalogMapper.MAPPER::user).versioned(User::version);
    private static final Reply<User, User, UserItem> ADDED = CHANGED.created("/api/v1/users/");

    private final UserDirectory users;

    UserController(UserDirectory users) {
        this.users = users;
    }

    /** Add a user. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses(Code.ALREADY_EXISTS)
    HttpResponse<Answer<UserItem>> addUser(@FromToken Caller caller, @Body NewUser body) {
        return caller.send(ADDED, request -> users.add(request, body.command()));
    }

    /** List users, newest first. */
    @Get
    Answer<Listing<UserItem>> listUsers(@FromToken Actor actor, @RequestBean UserQuery query) {
        return Answers.of(
                users.list(actor, query.active(), query.wanted()),
                slice -> Listing.of(slice, CatalogMapper.MAPPER::user));
    }

    /** Read one user. */
    @Get("/{id}")
    HttpResponse<Answer<UserItem>> getUser(@FromToken Actor actor, String id) {
        return Answers.versioned(users.get(actor, named(id)), CatalogMapper.MAPPER::user, User::version);
    }

    /** Change fields of a user. */
    @Patch("/{id}")
    @Refuses({Code.ALREADY_EXISTS, Code.STALE, Code.IN_USE})
    HttpResponse<Answer<UserItem>> changeUser(@FromToken Caller caller, String id, @Body UserAmendment body) {
        return caller.send(CHANGED, request -> users.change(request, body.command(named(id), caller.version())));
    }

    /** Remove a user; it is deactivated where history refers to it. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @Refuses({Code.IN_USE, Code.STALE})
    HttpResponse<Void> removeUser(@FromToken Caller caller, String id) {
        return caller.<User, User>send(request -> users.remove(request, new RemoveUser(named(id), caller.version())));
    }

    private static UserId named(String id) {
        return Names.id(Rejection.Kind.USER, id, UserId::new);
    }
}
