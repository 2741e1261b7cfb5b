package dev.tocsin.testkit.postmortems;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody writes who wants more than to be read. */
final class HostileMarkup {

    /** A tag that does something, an attribute that does, an address that is code. */
    static final Pattern ACTIVE = Pattern.compile(
            "<(?:script|svg|math|iframe|object|embed|style|link|meta|base|form|input|button|template|noscript)\\b"
                    + "|<[a-z][^<>]{0,200}\\s(?:on\\w+|style|srcdoc|id|name)\\s*="
                    + "|<[a-z]\\w*\\s[^<>]{0,200}(?:javascript|vbscript|data):",
            Pattern.CASE_INSENSITIVE);

    /** A link, a picture, what they refer to. */
    static final Pattern LINKED = Pattern.compile("\\]\\(|(?<!\\\\)\\]:|<\\w+:");

    static final List<String> HTML = List.of(
            "<script>alert(1)</script>",
            "<ScRiPt src=//example.com/x.js></sCrIpT>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<script>alert(1)",
            "<<script>alert(1);//<</script>",
            "<img src=x onerror=alert(1)>",
            "<img/src='x'/onerror='alert(1)'>",
            "<img src=\"x` `<script>alert(1)</script>\"` `>",
            "<img src=\"javascript:alert(1)\">",
            "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">",
            "<a href=\"javascript:alert(1)\">look</a>",
            "<a href=\"JaVaScRiPt&colon;alert(1)\">look</a>",
            "<a href=\"java&#9;script:alert(1)\">look</a>",
            "<a href=\"java\nscript:alert(1)\">look</a>",
            "<a href=\" &#14;  javascript:alert(1)\">look</a>",
            "<a href=&#0000106&#0000097&#0000118&#0000097script:alert(1)>look</a>",
            "<a href='&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)'>look</a>",
            "<a href=\"vbscript:msgbox(1)\">look</a>",
            "<a href=\"data:text/html,<script>alert(1)</script>\">look</a>",
            "<svg/onload=alert(1)>",
            "<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /><a id=x><text>look</text></a>",
            "<iframe src=\"https://example.com\"></iframe>",
            "<iframe srcdoc='<script>alert(1)</script>'>",
            "<object data=\"data:text/html,so\"></object><embed src=x>",
            "<p style=\"background:url(javascript:alert(1))\">so</p>",
            "<style>@import 'https://example.com/x.css';</style>",
            "<link rel=stylesheet href=//example.com/x.css><meta http-equiv=refresh content='0;url=//example.com'>",
            "<base href=\"https://example.com/\"><form action=x><input name=y><button formaction=javascript:alert(1)>",
            "<p id=body name=cookie onclick=\"alert(1)\">so</p>",
            "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<svg></p><style><a title=\"</style><img src=1 onerror=alert(1)>\">",
            "<template><img src=x onerror=alert(1)></template>",
            "<!--><img src=x onerror=alert(1)>-->",
            "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
            "<?xml-stylesheet href=\"javascript:alert(1)\"?><![CDATA[<img src=x onerror=alert(1)>]]>",
            "<xss><b <b onmouseover=alert(1)>so</b>",
            "<table><td background=\"javascript:alert(1)\"><tr><table><img src=x onerror=alert(1)",
            "<p title=\"`\"><img src=\"`\" onerror=alert(1)>",
            "{{constructor.constructor('alert(1)')()}}");

    /** What is a link in these is no link for anybody, nor does any address stay one. */
    static final List<String> MARKDOWN = List.of(
            "Look: <img src=x onerror=alert(1)>",
            "[look](javascript:alert(1))",
            "[look]( JaVaScRiPt:alert(1) )",
            "[look](<javascript:alert(1)>)",
            "[look](java&#115;cript:alert(1) \"title\")",
            "[look](javascript&colon;alert(1))",
            "[look](java\\script\\:alert(1))",
            "[look](&#9;javascript:alert(1))",
            "[look](<java\tscript:alert(1)>)",
            "[look](\njavascript:alert(1)\n)",
            "[look](vbscript:msgbox(1))",
            "[look](data:text/html;base64,PHNjcmlwdD4=)",
            "[](javascript:alert(1))",
            "[a `]` b](javascript:alert(1))",
            "[a \\] b](javascript:alert(1))",
            "![look](data:text/html,so)",
            "![look](javascript:alert(1))",
            "[![look](javascript:alert(1))](javascript:alert(2))",
            "[look][1]\n\n[1]: javascript:alert(1)",
            "![look][1]\n\n[1]: <data:text/html,so>",
            "[look]\n\n[LOOK]:\n  javascript:alert(1)\n  'title'",
            "> [look]\n>\n> [look]:\n> javascript:alert(1)",
            "[a\\]: b]\n\n[a\\]: b]: javascript:alert(1)",
            "* [look](javascript:alert(1))\n\n# [look](javascript:alert(1))",
            "| a | b |\n|---|---|\n| [look](javascript:alert(1)) | `x |\n| <svg/onload=alert(1)> | y` |",
            "`a | <script>alert(1)</script>` |\n--- | ---\n`a | <script>alert(1)</script>` | b",
            "<javascript:alert(1)>",
            "<JaVaScRiPt:alert(1)>",
            "``` \n</code></pre>\n```\n<script>alert(1)</script>",
            "<b\nonclick=alert(1)>so</b>",
            "<details ontoggle=alert(1) open>so</details>",
            "<details>\n<script>alert(1)</script>\n</details>",
            "    code\n\n<div onclick=alert(1)>\n*so*\n</div>",
            "\\\\<script>alert(1)</script>",
            "`<b>` <iframe src=x> `</b>`");

    static final List<String> HARMLESS_MARKDOWN = List.of(
            "Plain words, 1. and 2., a * b, \"so\" & so.",
            "# A title\n\n* one\n* two\n\n> quoted\n\n1. first\n\n`code` and **bold**",
            "Why 1... Why 5...",
            "* [ ] open\n* [x] done",
            "| service | since |\n|:--------|------:|\n| checkout | 12:00 |",
            "It's 5 > 4, \"R&D\" &amp; &lt; so; C:\\temp\\x, snake_case, ~~gone~~, a@b.c",
            "A line  \nbroken\\\nhere\r\nand here\tso",
            "    indented code\n\n```sql\nselect 1\n```\n\n~~~\nunclosed");

    private HostileMarkup() {}

    /** Each as long as that, and made to be read slowly. */
    static List<String> endless(int length) {
        return Stream.concat(
                        Stream.of(
                                        "<",
                                        "<!--",
                                        "<b>",
                                        "<div>",
                                        "<a href=\"",
                                        "<a href='https://a'>",
                                        "<p title=",
                                        "</p>",
                                        "<table><tr><td>",
                                        "[",
                                        "![",
                                        "]",
                                        "](",
                                        "[a](b",
                                        "[a](<b",
                                        "[a](javascript:b)",
                                        "![a](",
                                        "[a]: b\n",
                                        "[a]: javascript:b\n",
                                        "[a][b]",
                                        ">",
                                        "> ",
                                        "- ",
                                        "1. ",
                                        "> - ",
                                        "- a\n ",
                                        "`",
                                        "`a``b```",
                                        "*a _b ",
                                        "**a *",
                                        "*a**b",
                                        "&",
                                        "&#",
                                        "\\",
                                        "{{",
                                        "a|",
                                        "|\n",
                                        "a\n|-|\n",
                                        "<b>*",
                                        "```\n",
                                        "<?",
                                        "<![CDATA[",
                                        "<script>",
                                        "a<b ")
                                .map(part -> part.repeat(length / part.length())),
                        Stream.of(
                                "- ".repeat(length / 4) + "\n".repeat(length / 2),
                                "> ".repeat(length / 4) + "\n" + "a\n".repeat(length / 4),
                                "<b>".repeat(length / 8) + "</b>".repeat(length / 8),
                                "[".repeat(length / 2) + "](javascript:a)".repeat(length / 30),
                                "|a".repeat(length / 8) + "\n" + "|-".repeat(length / 8) + "\n"
                                        + "|<b\n".repeat(length / 8),
                                "|a|b|c\n|-|-|-\n" + "<b>\n".repeat(length / 4),
                                "[a](".repeat(length / 8) + "javascript:b)" + ")".repeat(length / 8)))
                .toList();
    }
}
