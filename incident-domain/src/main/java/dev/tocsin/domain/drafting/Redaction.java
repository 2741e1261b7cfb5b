package dev.tocsin.domain.drafting;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what looks like a credential, and the e-mail addresses in it. Where it cannot tell it takes too
 * much rather than too little: a draft can do without the word that stands behind {@code password:}. A secret that
 * looks like an ordinary word, and that nothing calls one, it cannot see.
 */
final class Redaction {

    static final String REMOVED = "[removed]";
    static final String ADDRESS_REMOVED = "[address removed]";

    private static final String SECRET_NAME = "(?:pass(?:word|wd|phrase|code)|pwd|secret|token|api[ _-]?key|"
            + "(?:access|account|private|secret|signing|encryption|shared)[ _-]?key(?:[ _-]?id)?|"
            + "credentials?|signature|session[ _-]?(?:id|key)|(?<![a-z])pass(?=\\s?=))";
    private static final String VALUE = "(?:\\\\?\"[^\"\\n]{1,5000}+|\\\\?'[^'\\n]{1,5000}+|[^\\s\"']\\S*+)";
    private static final String KEY_BLOCK = "[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----";
    private static final String VENDORS = "(?:A(?:KI|SI)A[A-Z0-9]{16}|"
            + "gh[a-z]_[A-Za-z0-9]{20,}+|github_pat_\\w{20,}+|gl[a-z]{1,6}-[\\w-]{16,}+|"
            + "xox[a-z](?:\\.xox[a-z])?-[\\w-]{8,}+|xapp-[\\w-]{8,}+|"
            + "sk-[\\w-]{16,}+|[a-z]k_(?:live|test)_\\w{8,}+|whsec_[\\w+/=-]{8,}+|rf_[\\w-]{20,}+|"
            + "AIza[\\w-]{30,}+|ya29\\.[\\w.-]{10,}+|GOCSPX-[\\w-]{16,}+|"
            + "SG\\.[\\w-]{16,}+\\.[\\w-]{16,}+|key-[0-9a-f]{32}|\\d{8,10}:[\\w-]{35}|"
            + "npm_[A-Za-z0-9]{20,}+|pypi-[\\w-]{20,}+|do[op]_v1_[0-9a-f]{32,}+|hf_[A-Za-z0-9]{20,}+|"
            + "shp[a-z]{2}_[0-9a-fA-F]{20,}+|NRAK-[A-Z0-9]{20,}+|PMAK-[\\w-]{20,}+|dapi[0-9a-f]{32}|"
            + "hv[sbr]\\.[\\w-]{20,}+|gls[a-z]_\\w{20,}+|lin_api_\\w{20,}+|ATATT[\\w-]{20,}+|"
            + "eyJ[\\w-]{5,}+\\.[\\w-]{5,}+(?:\\.[\\w-]*+)*+)";
    private static final String HOOKS =
            "(?:hooks\\.slack\\.com/|discord(?:app)?\\.com/api/webhooks/|webhook\\.office\\.com/)";

    private static final List<Rule> RULES = List.of(
            rule("-----BEGIN " + KEY_BLOCK + "[\\s\\S]*?(?:-----END " + KEY_BLOCK + "|\\z)", REMOVED),
            rule(
                    "(?i)(://)(?:[^\\s/?#\"'<>@:]{0,100}+:[^\\s\"'<>]{1,300}|[^\\s/?#\"'<>@:]{1,300}+)@",
                    "$1" + REMOVED + "@"),
            rule("(?i)(" + HOOKS + ")\\S++", "$1" + REMOVED),
            rule(
                    "(?i)(authorization[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?)(?:[a-z0-9-]{2,20}\\s{1,3}(?=\\S{8}))?[^\\s\"']++",
                    "$1" + REMOVED),
            rule("(?i)(cookie[\"']?\\s{0,3}:\\s{0,3})[^\\s=;]{1,100}=[^\\n]*+", "$1" + REMOVED),
            rule("(?i)(\\bbearer\\s{1,3})(?=\\S{0,2000}?[0-9]|\\S{24})[\\w.~+/-]{8,}+=*+", "$1" + REMOVED),
            rule("(?i)(" + SECRET_NAME + "\\\\?[\"']?\\s{0,5}(?:=>|:=|=|:)\\s{0,5})" + VALUE, "$1" + REMOVED),
            rule("(?i)(--[\\w-]{0,30}" + SECRET_NAME + "\\s{1,5})" + VALUE, "$1" + REMOVED),
            rule("(?i)(\\s(?:-u|--user)[\\s=]{1,5})[^\\s:]{1,100}+:\\S++", "$1" + REMOVED),
            rule(
                    "(?i)(" + SECRET_NAME + "\\s{1,3}(?:is|was)\\s{1,3})(?=\\S{6})(?=\\S{0,200}?[0-9!#$%^&*])\\S++",
                    "$1" + REMOVED),
            rule("(?<![A-Za-z0-9])" + VENDORS, REMOVED));

    private static final Pattern RUN = Pattern.compile("[\\w+/-]{24,}+={0,2}");
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>()\\[\\]\",;:|]{1,64}+@[\\p{L}\\d-]{1,63}+(?:\\.[\\p{L}\\d-]{1,63}+)++");

    private Redaction() {}

    private record Rule(Pattern shape, String replacement) {}

    /** The same text without them; what was removed is named in its place. */
    static String of(String text) {
        String left = text;
        for (Rule rule : RULES) {
            left = rule.shape().matcher(left).replaceAll(rule.replacement());
        }
        left = RUN.matcher(left).replaceAll(run -> Randomness.isIn(run.group()) ? REMOVED : "$0");
        return ADDRESS.matcher(left).replaceAll(ADDRESS_REMOVED);
    }

    private static Rule rule(String shape, String replacement) {
        return new Rule(Pattern.compile(shape), replacement);
    }
}
