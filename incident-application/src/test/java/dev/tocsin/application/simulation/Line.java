package dev.tocsin.application.simulation;

import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager;
import dev.tocsin.domain.paging.Channel;

/** One node's line to a provider: it takes its time, and the node may die before, meanwhile, and after. */
record Line(Node node, Provider provider, Witness witness) implements Pager {

    @Override
    public Channel channel() {
        return provider.channel();
    }

    @Override
    public Delivery send(OutgoingPage page) {
        node.step();
        Try begun = witness.begins(node.life(), page);
        node.sleep(provider.time());
        Delivery answer = answer(page);
        witness.ends(begun, page, answer);
        node.step();
        return answer;
    }

    private Delivery answer(OutgoingPage page) {
        try {
            return provider.answer(page);
        } catch (IllegalStateException bug) {
            witness.breaks(page);
            throw bug;
        }
    }
}
