package dev.tocsin.application.simulation;

/** What a strand of work dies with. */
final class Life {

    private boolean over;

    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
