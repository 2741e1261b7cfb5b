package dev.tocsin.adapter.markup;

import java.util.function.Consumer;
import org.commonmark.node.Node;

/** Through all nodes under a root, in the order in which they are written, however deep they are. */
final class Walk {

    private Walk() {}

    /** Answers how many levels there are under the root. */
    static int through(Node root, Consumer<Node> visitor) {
        int deepest = 0;
        int depth = 0;
        Node node = root;
        visitor.accept(node);
        while (true) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                deepest = Math.max(deepest, ++depth);
            } else {
                while (depth > 0 && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                if (depth == 0) {
                    return deepest;
                }
                node = node.getNext();
            }
            visitor.accept(node);
        }
    }
}
