package dev.tocsin.application.inmemory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows by their keys, in the order in which they came. Rows are immutable, so to keep one is to keep a copy. */
final class Table<K, V> {

    private final Map<K, V> rows = new LinkedHashMap<>();

    Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    boolean has(K key) {
        return rows.containsKey(key);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Stream<V> all() {
        return rows.values().stream();
    }

    Stream<Map.Entry<K, V>> entries() {
        return rows.entrySet().stream();
    }

    void put(K key, V row, Journal journal) {
        restoreOnUndo(key, find(key), journal);
        rows.put(key, row);
    }

    void remove(K key, Journal journal) {
        restoreOnUndo(key, find(key), journal);
        rows.remove(key);
    }

    private void restoreOnUndo(K key, Optional<V> before, Journal journal) {
        journal.note(() -> before.ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key)));
    }
}
