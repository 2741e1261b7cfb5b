package dev.tocsin.application.postmortem;

import dev.tocsin.application.port.Markup;
import dev.tocsin.application.postmortem.Paper.Chapter;
import dev.tocsin.application.postmortem.Paper.Fact;
import dev.tocsin.application.postmortem.Paper.Passage;
import dev.tocsin.domain.drafting.Markdown;
import dev.tocsin.domain.drafting.Wording;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Html;
import dev.tocsin.domain.postmortem.TimelineNote;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document in Markdown: a heading of the first level, and one of the second for each chapter; none else is as high. */
record MarkdownPaper(Markup markup) {

    /** More than any text has that is written in one line. */
    private static final int WHOLE = 10_000;

    private static final String NOTHING = "None.";

    String of(Paper paper) {
        String head = "# " + line(paper.title()) + "\n\n" + list(paper.facts(), MarkdownPaper::fact);
        return Stream.concat(Stream.of(head), paper.chapters().stream().map(this::chapter))
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private String chapter(Chapter chapter) {
        return "## " + line(chapter.title()) + "\n\n" + passage(chapter.passage());
    }

    private String passage(Passage passage) {
        return switch (passage) {
            case Passage.Prose prose -> markup.embeddedMarkdown(prose.markdown());
            case Passage.Page page -> block(page.html());
            case Passage.Facts facts -> list(facts.facts(), MarkdownPaper::fact);
            case Passage.Points points -> list(points.points(), MarkdownPaper::line);
            case Passage.Moments moments -> list(moments.notes(), MarkdownPaper::moment);
            case Passage.Tasks tasks -> list(tasks.items(), MarkdownPaper::task);
        };
    }

    private static <T> String list(List<T> entries, Function<T, String> form) {
        return entries.isEmpty()
                ? NOTHING
                : entries.stream().map(entry -> "- " + form.apply(entry)).collect(Collectors.joining("\n"));
    }

    private static String fact(Fact fact) {
        return "**" + line(fact.name()) + ":** " + line(fact.value());
    }

    private static String moment(TimelineNote note) {
        return "**" + Wording.minute(note.timestamp()) + "** " + line(note.description());
    }

    private static String task(ActionItem item) {
        String box = item.task().status() == ActionStatus.COMPLETED ? "[x] " : "[ ] ";
        return Stream.concat(Stream.of(item.task().text()), TaskLine.remarks(item.task()).stream())
                .map(MarkdownPaper::line)
                .collect(Collectors.joining(" · ", box, ""));
    }

    /** A block of HTML ends with a blank line: in one line there is none. */
    private String block(Html html) {
        return "<div>" + markup.embeddedHtml(html.value()).replaceAll("\\R", "&#10;") + "</div>";
    }

    private static String line(String text) {
        return Markdown.line(text, WHOLE);
    }
}
