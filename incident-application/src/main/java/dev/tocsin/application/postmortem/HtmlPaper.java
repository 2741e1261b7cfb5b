package dev.tocsin.application.postmortem;

import dev.tocsin.application.port.Markup;
import dev.tocsin.application.postmortem.Paper.Chapter;
import dev.tocsin.application.postmortem.Paper.Fact;
import dev.tocsin.application.postmortem.Paper.Passage;
import dev.tocsin.domain.drafting.Wording;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.TimelineNote;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A document as one page of HTML, with its style in it and nothing from elsewhere. */
record HtmlPaper(Markup markup) {

    private static final String NOTHING = "<p>None.</p>";

    String of(Paper paper) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <header>
                <h1><bdi>%s</bdi></h1>
                %s
                </header>
                %s</main>
                </body>
                </html>
                """.formatted(
                        PaperStyle.POLICY,
                        escaped(paper.title()),
                        PaperStyle.CSS,
                        escaped(paper.title()),
                        facts(paper.facts()),
                        paper.chapters().stream().map(this::chapter).collect(Collectors.joining()));
    }

    private String chapter(Chapter chapter) {
        return "<section>\n<h2>" + escaped(chapter.title()) + "</h2>\n" + passage(chapter.passage()) + "\n</section>\n";
    }

    private String passage(Passage passage) {
        return switch (passage) {
            case Passage.Prose prose -> markup.renderedMarkdown(prose.markdown());
            case Passage.Page page -> markup.embeddedHtml(page.html().value());
            case Passage.Facts facts -> facts(facts.facts());
            case Passage.Points points -> list("points", points.points(), HtmlPaper::said);
            case Passage.Moments moments -> list("moments", moments.notes(), HtmlPaper::moment);
            case Passage.Tasks tasks -> list("tasks", tasks.items(), HtmlPaper::task);
        };
    }

    private static String facts(List<Fact> facts) {
        return facts.isEmpty()
                ? NOTHING
                : facts.stream()
                        .map(fact -> "<dt>" + escaped(fact.name()) + "</dt><dd>" + said(fact.value()) + "</dd>")
                        .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>"));
    }

    private static <T> String list(String kind, List<T> entries, Function<T, String> form) {
        return entries.isEmpty()
                ? NOTHING
                : entries.stream()
                        .map(entry -> "<li>" + form.apply(entry) + "</li>")
                        .collect(Collectors.joining("\n", "<ul class=\"" + kind + "\">\n", "\n</ul>"));
    }

    private static String moment(TimelineNote note) {
        return "<time datetime=\"" + note.timestamp() + "\">" + Wording.minute(note.timestamp()) + "</time> "
                + said(note.description());
    }

    private static String task(ActionItem item) {
        boolean isDone = item.task().status() == ActionStatus.COMPLETED;
        String box = isDone ? "<span aria-label=\"done\">☑</span> " : "<span aria-label=\"to do\">☐</span> ";
        return box
                + said(item.task().text())
                + TaskLine.remarks(item.task()).stream()
                        .map(remark -> " <small>· " + said(remark) + "</small>")
                        .collect(Collectors.joining());
    }

    /** What turns the direction of text does so no further than it reaches. */
    private static String said(String text) {
        return "<bdi>" + escaped(text) + "</bdi>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
