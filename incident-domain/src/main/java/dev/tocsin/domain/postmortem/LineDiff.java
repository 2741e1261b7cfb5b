package dev.tocsin.domain.postmortem;

import java.util.ArrayList;
import java.util.List;

/**
 * The shortest way from one text to another, in lines that stay, go and come. Where the lines that differ are so many
 * that finding it would take more than {@value #MAX_CELLS} steps, all of them go and come.
 */
public final class LineDiff {

    public static final int MAX_CELLS = 1_000_000;

    /** A line of either text, and what becomes of it. */
    public record Line(Kind kind, String text) {}

    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    private final List<String> from;
    private final List<String> to;
    private final List<Line> lines = new ArrayList<>();

    private LineDiff(List<String> from, List<String> to) {
        this.from = from;
        this.to = to;
    }

    /** In the order of the texts; of lines that change, the old ones come first. */
    public static List<Line> between(List<String> from, List<String> to) {
        return new LineDiff(from, to).lines();
    }

    private List<Line> lines() {
        int head = commonHead();
        int tail = commonTail(head);
        List<String> gone = from.subList(head, from.size() - tail);
        List<String> come = to.subList(head, to.size() - tail);
        add(Kind.KEPT, from.subList(0, head));
        if ((long) gone.size() * come.size() > MAX_CELLS) {
            add(Kind.REMOVED, gone);
            add(Kind.ADDED, come);
        } else {
            walk(gone, come);
        }
        add(Kind.KEPT, from.subList(from.size() - tail, from.size()));
        return List.copyOf(lines);
    }

    private int commonHead() {
        int length = Math.min(from.size(), to.size());
        int head = 0;
        while (head < length && from.get(head).equals(to.get(head))) {
            head++;
        }
        return head;
    }

    private int commonTail(int head) {
        int length = Math.min(from.size(), to.size()) - head;
        int tail = 0;
        while (tail < length && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        return tail;
    }

    private void walk(List<String> gone, List<String> come) {
        int[][] common = common(gone, come);
        int i = 0;
        int j = 0;
        while (i < gone.size() && j < come.size()) {
            if (gone.get(i).equals(come.get(j))) {
                lines.add(new Line(Kind.KEPT, gone.get(i++)));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Kind.REMOVED, gone.get(i++)));
            } else {
                lines.add(new Line(Kind.ADDED, come.get(j++)));
            }
        }
        add(Kind.REMOVED, gone.subList(i, gone.size()));
        add(Kind.ADDED, come.subList(j, come.size()));
    }

    /** How many lines those have in common, in order, that begin there. */
    private static int[][] common(List<String> gone, List<String> come) {
        int[][] common = new int[gone.size() + 1][come.size() + 1];
        for (int i = gone.size() - 1; i >= 0; i--) {
            for (int j = come.size() - 1; j >= 0; j--) {
                common[i][j] = gone.get(i).equals(come.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Kind kind, List<String> some) {
        some.forEach(text -> lines.add(new Line(kind, text)));
    }
}
