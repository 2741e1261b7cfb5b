package dev.tocsin.adapter.notify.slack;

import dev.tocsin.adapter.notify.Legible;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody said, from Slack's notation back to what people read: names for ids, words for links. */
final class Spoken {

    /** What it refers to, and, behind a bar, what is shown of that. */
    private static final Pattern REFERENCE = Pattern.compile("<([^<>|]{1,4000})(?:\\|([^<>]{0,4000}))?>");

    private static final String MAIL = "mailto:";

    private Spoken() {}

    static String plain(String text, Members.Names names) {
        String read =
                REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(shown(reference, names)));
        return Legible.prose(read.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    private static String shown(MatchResult reference, Members.Names names) {
        String target = reference.group(1);
        String label = reference.group(2) == null ? "" : reference.group(2).strip();
        return switch (target.charAt(0)) {
            case '@' -> "@" + (label.isEmpty() ? names.of(target.substring(1)) : label);
            case '#' -> "#" + (label.isEmpty() ? target.substring(1) : label);
            case '!' -> label.isEmpty() ? "@" + target.substring(1) : label;
            default -> link(target, label);
        };
    }

    private static String link(String target, String label) {
        if (target.startsWith(MAIL)) {
            return target.substring(MAIL.length());
        }
        return label.isEmpty() || target.endsWith(label) ? target : label + " (" + target + ")";
    }
}
