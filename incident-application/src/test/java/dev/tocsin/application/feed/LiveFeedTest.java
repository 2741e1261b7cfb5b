package dev.tocsin.application.feed;

import static dev.tocsin.application.Acme.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.application.feed.LiveFeed.Listener;
import dev.tocsin.application.incident.IncidentDesk.AddComment;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is committed reaches everybody who listens, once and in order, and is read once for all of them. */
class LiveFeedTest {

    private static final int LIMIT = 3;

    private final Acme acme = new Acme();
    private final CountedFeed feed = new CountedFeed(acme.ports().feed());
    private final Tail live = new Tail(feed);
    private final Service checkout = acme.service("Checkout");

    @Test
    void whoever_gives_a_position_takes_what_follows_it_once_and_in_order() {
        openIncident();
        Listener listener = listen(0);
        openIncident();
        look();

        assertThat(all(listener)).isEqualTo(everything());
        openIncident();
        look();
        List<FeedEntry> later = all(listener);

        assertThat(later).isNotEmpty();
        assertThat(later.getFirst().position()).isEqualTo(everything().size() - later.size() + 1L);
        assertThat(all(listener)).isEmpty();
    }

    @Test
    void whoever_gives_none_takes_what_happens_from_then_on() {
        openIncident();
        long before = everything().size();
        Listener listener = listener(acme.jane(), FeedFilter.NONE, OptionalLong.empty(), () -> {});
        assertThat(listener.position()).isEqualTo(before);

        openIncident();
        look();

        assertThat(all(listener))
                .isEqualTo(everything().stream()
                        .filter(entry -> entry.position() > before)
                        .toList());
    }

    @Test
    void those_who_listen_are_told_that_there_is_more_and_not_that_there_is_nothing() {
        List<String> told = new ArrayList<>();
        listener(acme.jane(), FeedFilter.NONE, OptionalLong.of(0), () -> told.add("first"));
        listener(acme.jane(), FeedFilter.NONE, OptionalLong.of(0), () -> told.add("second"));

        look();
        assertThat(told).isEmpty();
        openIncident();
        assertThat(told).isEmpty();
        look();

        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void what_many_listen_to_is_read_once() {
        List<Listener> listeners = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            listeners.add(listen(0));
        }
        int looks = feed.looks();
        openIncident();

        look();
        listeners.forEach(listener -> assertThat(all(listener)).isEqualTo(everything()));

        assertThat(feed.looks() - looks).isEqualTo(1);
        assertThat(feed.reads()).isEqualTo(1);
    }

    @Test
    void where_nobody_listens_any_more_nothing_is_read_and_nobody_is_told() {
        List<String> told = new ArrayList<>();
        Listener listener = listener(acme.jane(), FeedFilter.NONE, OptionalLong.of(0), () -> told.add("gone"));
        listener.close();
        int looks = feed.looks();
        openIncident();

        look();

        assertThat(told).isEmpty();
        assertThat(feed.looks()).isEqualTo(looks);
        assertThat(feed.reads()).isZero();
    }

    @Test
    void only_what_is_wanted_is_taken() {
        IncidentRef one = openIncident();
        IncidentRef other = openIncident();
        Listener comments = listener(
                acme.jane(),
                new FeedFilter(Optional.of(one), List.of(EventType.COMMENT)),
                OptionalLong.of(0),
                () -> {});

        comment(one, "ours");
        comment(other, "not ours");
        look();

        assertThat(all(comments))
                .extracting(entry -> entry.entry().entry().description())
                .containsExactly(Optional.of("ours"));
        assertThat(comments.position()).isEqualTo(everything().size());
    }

    @Test
    void whoever_is_further_behind_than_what_is_at_hand_catches_up_and_misses_nothing() {
        IncidentRef incident = openIncident();
        Listener slow = listen(0);
        for (int i = 0; i < Backlog.MAX_ENTRIES; i++) {
            comment(incident, "comment " + i);
        }
        look();
        assertThat(slow.next(LIMIT)).isEmpty();

        List<FeedEntry> caughtUp = new ArrayList<>(slow.catchUp(LIMIT).entries());
        caughtUp.addAll(all(slow));

        assertThat(caughtUp).isEqualTo(everything());
    }

    @Test
    void long_texts_are_at_hand_up_to_so_many_characters() {
        IncidentRef incident = openIncident();
        Listener slow = listen(0);
        for (int i = 0; i <= Backlog.MAX_CHARACTERS / 10_000; i++) {
            comment(incident, "x".repeat(10_000));
        }
        look();

        assertThat(slow.next(LIMIT)).isEmpty();
        assertThat(all(slow)).isEqualTo(everything());
    }

    @Test
    void each_organization_hears_of_itself_alone() {
        Actor omar = acme.found("Globex", "globex").actor();
        List<String> told = new ArrayList<>();
        Listener theirs = listener(omar, FeedFilter.NONE, OptionalLong.of(0), () -> told.add("Globex"));
        Listener ours = listen(0);

        openIncident();
        look();
        assertThat(told).isEmpty();
        assertThat(all(theirs)).isEmpty();
        assertThat(all(ours)).isEqualTo(everything());

        Service their = acme.tocsin()
                .services()
                .add(Request.by(omar), AddService.named("Their service"))
                .orElseThrow();
        acme.tocsin()
                .desk()
                .open(Request.by(omar), OpenIncident.on(their.key(), "Theirs is down"))
                .orElseThrow();
        look();
        assertThat(told).containsExactly("Globex");
        assertThat(all(theirs)).extracting(FeedEntry::incidentTitle).containsOnly("Theirs is down");
        assertThat(all(ours)).isEmpty();
    }

    @Test
    void so_many_may_listen_to_one_organization() {
        List<Listener> listeners = new ArrayList<>();
        for (int i = 0; i < LiveFeed.MAX_LISTENERS; i++) {
            listeners.add(listen(0));
        }
        Actor omar = acme.found("Globex", "globex").actor();

        assertThat(rejection(live.listen(acme.jane(), FeedFilter.NONE, OptionalLong.empty(), () -> {})))
                .isEqualTo(new Rejection.TooManyListeners(LiveFeed.MAX_LISTENERS));
        assertThat(listener(omar, FeedFilter.NONE, OptionalLong.empty(), () -> {}))
                .isNotNull();
        listeners.getFirst().close();
        listeners.getFirst().close();
        listen(0);
        assertThat(rejection(live.listen(acme.jane(), FeedFilter.NONE, OptionalLong.empty(), () -> {})))
                .isEqualTo(new Rejection.TooManyListeners(LiveFeed.MAX_LISTENERS));
    }

    @Test
    void it_takes_the_scope_to_read_incidents() {
        Actor without = Acme.actor(acme.user("Casey", Role.RESPONDER), Scope.USERS_READ);

        assertThat(rejection(live.listen(without, FeedFilter.NONE, OptionalLong.empty(), () -> {})))
                .isEqualTo(new Rejection.MissingScope(Scope.INCIDENTS_READ));
    }

    private Listener listen(long after) {
        return listener(acme.jane(), FeedFilter.NONE, OptionalLong.of(after), () -> {});
    }

    private Listener listener(Actor actor, FeedFilter filter, OptionalLong after, Runnable news) {
        return live.listen(actor, filter, after, news).orElseThrow();
    }

    private IncidentRef openIncident() {
        return IncidentRef.of(acme.openIncidentOn(checkout).number());
    }

    private void comment(IncidentRef incident, String text) {
        acme.tocsin()
                .desk()
                .comment(Request.by(acme.jane()), new AddComment(incident, new Comment(text)))
                .orElseThrow();
    }

    private void look() {
        while (live.look()) {
            assertThat(feed.looks()).isLessThan(1_000_000);
        }
    }

    private List<FeedEntry> everything() {
        return acme.ports()
                .feed()
                .after(acme.jane().organization(), FeedFilter.NONE, 0, 10_000)
                .entries();
    }

    /** As a connection takes it: a part after the other, until there is none. */
    private static List<FeedEntry> all(Listener listener) {
        List<FeedEntry> all = new ArrayList<>();
        FeedPart part;
        do {
            part = listener.next(LIMIT).orElseGet(() -> listener.catchUp(LIMIT));
            assertThat(part.entries()).hasSizeLessThanOrEqualTo(LIMIT);
            all.addAll(part.entries());
        } while (part.hasMore());
        return all;
    }
}
