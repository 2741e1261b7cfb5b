package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents link to is there, and the README stays short. */
final class DocumentsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\((?!<?https?:)([^)#]+)");

    /** As {@code ./tocsin --help} lists them. */
    private static final Pattern VARIABLE = Pattern.compile("(?m)^  (TOCSIN_\\w+) ");

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        for (Path document : documents()) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .forEach(link -> assertThat(document.resolveSibling(link.group(1)))
                            .as(document.toString())
                            .exists());
        }
    }

    @Test
    void what_can_be_set_is_all_in_one_place() throws IOException {
        String running = Files.readString(ROOT.resolve("docs/running.md"));
        List<String> variables = VARIABLE.matcher(Files.readString(ROOT.resolve("tocsin")))
                .results()
                .map(variable -> "| `" + variable.group(1) + "` |")
                .toList();

        assertThat(variables).contains("| `TOCSIN_PORT` |");
        assertThat(running).contains(variables);
    }

    @Test
    void the_readme_has_150_lines_at_most() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(150);
    }
}
