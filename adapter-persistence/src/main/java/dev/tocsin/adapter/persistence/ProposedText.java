package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.postmortem.Proposed;
import java.util.Map;

/** What was proposed last, as JSON: its content, and beside that what the rules alone said, which older texts have not. */
final class ProposedText {

    private static final String BY_RULES = "by_rules";

    private ProposedText() {}

    static String write(Proposed proposed) {
        Map<String, Object> object = ContentText.object(proposed.content());
        proposed.byRules().ifPresent(rules -> object.put(BY_RULES, ContentText.object(rules)));
        return Json.write(object);
    }

    static Proposed read(String text) {
        Map<String, Object> object = Json.read(text);
        return new Proposed(
                ContentText.content(object), Json.findMembers(object, BY_RULES).map(ContentText::content));
    }
}
