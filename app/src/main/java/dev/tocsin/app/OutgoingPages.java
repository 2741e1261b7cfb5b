package dev.tocsin.app;

import dev.tocsin.application.paging.Dispatch;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.domain.paging.Channel;
import java.util.List;

/** The pages of one channel. */
record OutgoingPages(Dispatch dispatch, Channel channel) implements Outbox<ClaimedPage, Attempted> {

    @Override
    public String name() {
        return "pages by " + channel.word();
    }

    @Override
    public String name(ClaimedPage claimed) {
        return "page " + claimed.page().id().value();
    }

    @Override
    public List<ClaimedPage> claim(int limit) {
        return dispatch.claim(channel, limit);
    }

    @Override
    public Attempted send(ClaimedPage claimed) {
        return dispatch.send(claimed);
    }

    @Override
    public int record(List<Attempted> attempts) {
        return dispatch.record(attempts);
    }

    @Override
    public void takeBack(List<ClaimedPage> claimed) {
        dispatch.takeBack(claimed);
    }
}
