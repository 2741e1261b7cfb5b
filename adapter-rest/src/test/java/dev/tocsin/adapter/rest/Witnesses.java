package dev.tocsin.adapter.rest;

import dev.tocsin.application.port.DraftWriter;
import dev.tocsin.application.port.SlackThreads;
import dev.tocsin.application.port.SlackThreads.Heard;
import dev.tocsin.domain.drafting.Briefing;
import dev.tocsin.domain.incident.SlackThread;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who is heard beside Tocsin when a postmortem is drafted: by the title of the incident, or the channel of its thread.
 * Nobody knows of any other.
 */
final class Witnesses {

    private final Map<String, DraftWriter.Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Heard> threads = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    void writeOf(String title, DraftWriter.Answer answer) {
        answers.put(title, answer);
    }

    void saidIn(String channel, Heard heard) {
        threads.put(channel, heard);
    }

    int timesAskedOf(String title) {
        return asked.getOrDefault(title, new AtomicInteger()).get();
    }

    DraftWriter.Answer write(Briefing briefing) {
        asked.computeIfAbsent(briefing.title(), title -> new AtomicInteger()).incrementAndGet();
        DraftWriter.Answer answer = answers.get(briefing.title());
        return answer == null ? DraftWriter.disabled().write(briefing) : answer;
    }

    Heard read(SlackThread thread) {
        Heard heard = threads.get(thread.channel());
        return heard == null ? SlackThreads.disabled().read(thread) : heard;
    }
}
