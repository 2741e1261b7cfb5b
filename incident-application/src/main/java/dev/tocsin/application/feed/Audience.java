package dev.tocsin.application.feed;

import dev.tocsin.application.feed.LiveFeed.Listener;
import dev.tocsin.application.port.Feed;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Those who listen to one organization on this node, in the order in which they came, and what they are told from. */
final class Audience {

    private final Feed feed;
    private final OrganizationId organization;
    private final BiConsumer<Audience, Listener> leave;
    private final Set<Member> members = new LinkedHashSet<>();
    private volatile Backlog backlog;

    Audience(Feed feed, OrganizationId organization, Backlog backlog, BiConsumer<Audience, Listener> leave) {
        this.feed = feed;
        this.organization = organization;
        this.backlog = backlog;
        this.leave = leave;
    }

    OrganizationId organization() {
        return organization;
    }

    synchronized int size() {
        return members.size();
    }

    synchronized Listener join(Wish wish) {
        Member member = new Member(wish);
        members.add(member);
        return member;
    }

    synchronized void leave(Listener listener) {
        members.removeIf(member -> member == listener);
    }

    private synchronized List<Member> present() {
        return List.copyOf(members);
    }

    /** Reads on, and tells everybody; answers whether there is more than that. */
    boolean catchUp(long end) {
        if (end <= backlog.until()) {
            return false;
        }
        FeedPart part = feed.after(organization, FeedFilter.NONE, backlog.until(), EventFeed.MAX_LIMIT);
        backlog = backlog.and(part);
        present().forEach(member -> member.wish.news().run());
        return part.hasMore();
    }

    private final class Member implements Listener {

        private final Wish wish;
        private volatile long position;

        Member(Wish wish) {
            this.wish = wish;
            this.position = wish.after();
        }

        @Override
        public Optional<FeedPart> next(int limit) {
            Backlog held = backlog;
            return position < held.from()
                    ? Optional.empty()
                    : Optional.of(taken(held.after(wish.filter(), position, limit)));
        }

        @Override
        public FeedPart catchUp(int limit) {
            return taken(feed.after(organization, wish.filter(), position, limit));
        }

        private FeedPart taken(FeedPart part) {
            position = part.next();
            return part;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public void close() {
            leave.accept(Audience.this, this);
        }
    }
}
