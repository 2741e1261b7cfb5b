package dev.tocsin.testkit;

import dev.tocsin.application.port.Markup;
import dev.tocsin.testkit.postmortems.MarkupContract;

class InMemoryMarkupTest extends OnMemory implements MarkupContract {

    @Override
    public Markup markup() {
        return ports().markup();
    }
}
