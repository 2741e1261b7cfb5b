package dev.tocsin.adapter.markup;

import java.util.ArrayList;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/** On its way into a document: pictures become links, and no heading is as high as those of the document. */
@SuppressWarnings("try") // close() of the library's class may throw anything; there is nothing to close here
final class Standalone extends HtmlStreamEventReceiverWrapper {

    private static final String HIGHEST = "h3";

    private int openLinks;

    Standalone(HtmlStreamEventReceiver next) {
        super(next);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (element.equals("img")) {
            show(value(attributes, "src"), value(attributes, "alt"));
            return;
        }
        openLinks += element.equals("a") ? 1 : 0;
        super.openTag(lowered(element), attributes);
    }

    @Override
    public void closeTag(String element) {
        openLinks -= element.equals("a") && openLinks > 0 ? 1 : 0;
        super.closeTag(lowered(element));
    }

    /** Inside a link its words are all that can stay. */
    private void show(String address, String words) {
        String text = words.isBlank() ? address : words;
        if (openLinks > 0 || address.isEmpty()) {
            text(text);
            return;
        }
        // The policy writes into the list that it is given.
        super.openTag("a", new ArrayList<>(List.of("href", address)));
        text(text);
        super.closeTag("a");
    }

    private static String lowered(String element) {
        return element.equals("h1") || element.equals("h2") ? HIGHEST : element;
    }

    /** Names and values take turns. */
    private static String value(List<String> attributes, String name) {
        for (int at = 0; at + 1 < attributes.size(); at += 2) {
            if (attributes.get(at).equals(name)) {
                return attributes.get(at + 1);
            }
        }
        return "";
    }
}
