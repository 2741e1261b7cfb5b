package dev.tocsin.domain.paging;

import dev.tocsin.domain.people.UserId;

/** Whom a page is for. */
public sealed interface Addressee {

    record Somebody(UserId user) implements Addressee {}

    /** Whoever hears of what nobody else could be told: the organization's setting, as it is when the page leaves. */
    record CatchAll() implements Addressee {}

    Addressee CATCH_ALL = new CatchAll();
}
