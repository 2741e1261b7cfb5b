package dev.tocsin.domain.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which status may follow which, and when a comment is owed: three tables, one rule. A table has a row for each present status and in
 * it a letter for each next one: {@code x} allowed, {@code c} allowed with a comment, {@code .} refused.
 */
public final class Lifecycle {

    public static final Lifecycle NATIVE = new Lifecycle(
            // new, investigating, fixing, monitoring, resolved, closed
            ". x x x x c", // new
            ". . x x x c", // investigating
            ". c . x x c", // fixing
            ". c c . x c", // monitoring
            ". c . . . x", // resolved
            ". c . . . ."); // closed

    /** Farm knows open, investigating, identified, resolved; there, resolved is the end and no comment is ever owed. */
    public static final Lifecycle FARM = new Lifecycle(
            // new, investigating, fixing, monitoring, resolved, closed
            ". x x . x .", // new: open
            ". . x . x .", // investigating
            ". . . . x .", // fixing: identified
            ". . . . x .", // monitoring: shown as identified
            ". . . . . .", // resolved
            ". . . . . ."); // closed: shown as resolved

    /** ReliaPulse lets any of its four statuses follow any other; closed is shown as resolved, so it cannot become that. */
    public static final Lifecycle RELIAPULSE = new Lifecycle(
            // new, investigating, fixing, monitoring, resolved, closed
            ". x x x x .", // new: shown as investigating
            ". . x x x .", // investigating
            ". x . x x .", // fixing: identified
            ". x x . x .", // monitoring
            ". x x x . .", // resolved
            ". x x x . ."); // closed: shown as resolved

    private enum Move {
        ALLOWED,
        ALLOWED_WITH_COMMENT,
        REFUSED
    }

    private final Map<Status, Map<Status, Move>> table = new EnumMap<>(Status.class);

    /** One row for each status, in the order in which they are declared, and in a row one letter for each. */
    private Lifecycle(String... rows) {
        Iterator<String> row = List.of(rows).iterator();
        for (Status from : Status.values()) {
            table.put(from, moves(row.next()));
        }
    }

    private static Map<Status, Move> moves(String row) {
        Iterator<String> letter = List.of(row.split(" ")).iterator();
        Map<Status, Move> moves = new EnumMap<>(Status.class);
        for (Status to : Status.values()) {
            moves.put(to, move(letter.next()));
        }
        return moves;
    }

    /** Why this move cannot be made so; empty when it can. */
    public Optional<Refusal> objection(Status from, Status to, Optional<Comment> comment) {
        return switch (move(from, to)) {
            case REFUSED -> Optional.of(new Refusal.InvalidTransition(from, to, next(from)));
            case ALLOWED_WITH_COMMENT ->
                comment.isPresent() ? Optional.empty() : Optional.of(new Refusal.CommentRequired(from, to));
            case ALLOWED -> Optional.empty();
        };
    }

    /** The statuses that may follow, with or without a comment, in the order of the table. */
    public List<Status> next(Status from) {
        return Arrays.stream(Status.values())
                .filter(to -> move(from, to) != Move.REFUSED)
                .toList();
    }

    /** The table as the API document prints it. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (Status from : Status.values()) {
            StringBuilder line = new StringBuilder(from.word());
            for (Status to : Status.values()) {
                line.append(' ').append(letter(move(from, to)));
            }
            lines.add(line.toString());
        }
        return String.join("\n", lines);
    }

    private Move move(Status from, Status to) {
        return table.getOrDefault(from, Map.of()).getOrDefault(to, Move.REFUSED);
    }

    private static Move move(String letter) {
        return switch (letter) {
            case "x" -> Move.ALLOWED;
            case "c" -> Move.ALLOWED_WITH_COMMENT;
            case "." -> Move.REFUSED;
            default -> throw new IllegalArgumentException("not a move: " + letter);
        };
    }

    private static String letter(Move move) {
        return switch (move) {
            case ALLOWED -> "x";
            case ALLOWED_WITH_COMMENT -> "c";
            case REFUSED -> ".";
        };
    }
}
