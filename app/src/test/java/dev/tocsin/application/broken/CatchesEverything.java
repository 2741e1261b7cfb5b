package dev.tocsin.application.broken;

class CatchesEverything {
    boolean survives(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Throwable everything) {
            return true;
        }
    }
}
