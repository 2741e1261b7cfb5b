package dev.tocsin.adapter.rest.problem;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which dialect is spoken where: that of the longest path. */
@Singleton
public final class Dialects {

    private final List<Dialect> all;

    Dialects(List<Dialect> all) {
        this.all = all.stream()
                .sorted(Comparator.comparingInt(
                        (Dialect dialect) -> -dialect.path().length()))
                .toList();
    }

    public Dialect of(HttpRequest<?> request) {
        return at(request.getPath());
    }

    public Dialect at(String path) {
        return all.stream()
                .filter(dialect -> path.equals(dialect.path()) || path.startsWith(dialect.path() + "/"))
                .findFirst()
                .orElseGet(all::getLast);
    }

    /** The one all of which is under exactly this path. */
    public Optional<Dialect> under(String path) {
        return all.stream().filter(dialect -> dialect.path().equals(path)).findFirst();
    }
}
