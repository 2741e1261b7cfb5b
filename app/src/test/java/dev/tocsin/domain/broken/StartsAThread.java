package dev.tocsin.domain.broken;

class StartsAThread {
    void run() {
        new Thread(() -> {}).start();
    }
}
