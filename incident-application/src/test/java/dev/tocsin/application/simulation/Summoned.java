package dev.tocsin.application.simulation;

import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.Urgency;
import java.util.List;
import java.util.Optional;

/** Whom a commit has to summon for what it tells: in the same commit, each once on each channel that is used at once. */
final class Summoned {

    private Summoned() {}

    static void all(Fact.Escalated fired, IncidentWrite write, Cause cause) {
        List<Channel> channels = channels(write);
        List<Page> pages = write.pages().stream()
                .map(NewPage::page)
                .filter(page -> page.place().equals(Optional.of(fired.place())))
                .toList();
        for (Reached one : fired.people()) {
            Addressee person = new Addressee.Somebody(one.person().id());
            for (Channel channel : channels) {
                long times = pages.stream()
                        .filter(page -> page.to().equals(person) && page.channel() == channel && page.cause() == cause)
                        .count();
                Law.require(times == 1, () -> times + " pages by " + channel + " for " + one + " of " + fired.place());
            }
        }
        Law.require(
                pages.size() == fired.people().size() * channels.size(),
                () -> "pages for nobody in " + fired + ": " + pages);
    }

    static void lastResort(IncidentWrite write) {
        for (Channel channel : channels(write)) {
            Law.require(
                    write.pages().stream()
                            .map(NewPage::page)
                            .anyMatch(page -> page.to().equals(Addressee.CATCH_ALL)
                                    && page.cause() == Cause.CATCH_ALL
                                    && page.channel() == channel),
                    () -> "nobody could be told, and nobody hears of it by " + channel);
        }
    }

    static void anybody(IncidentWrite write, Cause cause) {
        Law.require(
                write.pages().stream().anyMatch(added -> added.page().cause() == cause),
                () -> "nobody is told because of " + cause);
    }

    private static List<Channel> channels(IncidentWrite write) {
        return Urgency.of(write.next().details().severity()).channels();
    }
}
