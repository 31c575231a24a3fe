package io.sluice.console.support;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/** Finds a control again that was made anew, as where a list is written once more because something in it has changed. */
public final class Twins {
    private Twins() {}

    /** The control in a node's stead: of the same kind, and of the same name to who hears it; empty if there is none. */
    public static Optional<Node> of(Node gone, Parent within) {
        return name(gone)
                .flatMap(name -> under(within)
                        .filter(node -> node.getClass().equals(gone.getClass())
                                && node.isFocusTraversable()
                                && isThere(node)
                                && name(node).filter(name::equals).isPresent())
                        .findFirst());
    }

    /** Whether a node is in a window, can be used, and is not hidden with what it stands in. */
    public static boolean isThere(Node node) {
        return node.getScene() != null && !node.isDisabled() && above(node).allMatch(Node::isVisible);
    }

    /** Whether a node is another one or stands somewhere in it. */
    public static boolean isWithin(Node node, Node outer) {
        return above(node).anyMatch(outer::equals);
    }

    private static Optional<String> name(Node node) {
        return Optional.ofNullable(node.getAccessibleText())
                .or(() -> node instanceof Labeled labeled ? Optional.ofNullable(labeled.getText()) : Optional.empty());
    }

    private static Stream<Node> above(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }

    private static Stream<Node> under(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(Twins::under)
                        : Stream.empty());
    }
}
