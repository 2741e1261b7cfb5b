package dev.tocsin.application.broken;

import java.util.concurrent.ForkJoinPool;

class RunsAPool {
    void run() {
        ForkJoinPool.commonPool().execute(() -> {});
    }
}
