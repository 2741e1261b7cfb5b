package dev.tocsin.adapter.markup;

import dev.tocsin.application.port.Markup;
import dev.tocsin.testkit.postmortems.MarkupContract;

class ParsedMarkupContractTest implements MarkupContract {

    private final Markup markup = new ParsedMarkup();

    @Override
    public Markup markup() {
        return markup;
    }
}
