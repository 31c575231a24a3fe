package io.sluice.console.shell;

import io.sluice.console.support.Twins;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the focus on the page when what has it is switched off, hidden or made anew. Left alone it falls to another control,
 * often the first of the window, where the next key does something that nobody asked for.
 */
final class PageFocus {
    private final Parent page;
    private final Runnable begin;

    /** What of the page had it last, even if that is gone. */
    private @Nullable Node last;

    /** Whether what had it is gone. JavaFX looks in the next frame, takes it from what is gone, and gives it to another. */
    private boolean falls;

    private PageFocus(Parent page, Runnable begin) {
        this.page = page;
        this.begin = begin;
    }

    /**
     * Follows the focus of the scene that a page comes into.
     *
     * @param begin puts the focus where it is when the page is opened
     */
    static void keepOn(Parent page, Runnable begin) {
        PageFocus focus = new PageFocus(page, begin);
        page.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((property, before, now) -> focus.moved(scene, before));
            }
        });
    }

    private void moved(Scene scene, @Nullable Node before) {
        Node now = scene.getFocusOwner();
        if (now == null) {
            falls = before != null && !Twins.isThere(before);
        } else if (falls) {
            falls = false;
            // What opened above the page meanwhile, the palette or a dialog, took it on purpose.
            if (!isCovered(page)) {
                mend(now);
            }
        } else if (isOnPage(now)) {
            last = now;
        }
    }

    private void mend(Node fallen) {
        Node had = last;
        Optional<Node> target = had == null || Twins.isThere(had) ? Optional.ofNullable(had) : Twins.of(had, page);
        if (isOnPage(fallen)) {
            last = target.orElse(fallen);
            last.requestFocus();
        } else if (target.isPresent()) {
            target.get().requestFocus();
        } else {
            page.requestFocus();
            begin.run();
        }
    }

    /** Whether what has the focus lies above a page: in the palette or in a dialog. */
    static boolean isCovered(Node page) {
        Node owner = page.getScene() == null ? null : page.getScene().getFocusOwner();
        return owner != null && !layer(owner).equals(layer(page));
    }

    /** What lies in the window as one piece: the frame with its page, the palette, the dialogs. */
    private static Optional<Node> layer(Node node) {
        Node root = node.getScene().getRoot();
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .filter(at -> root.equals(at.getParent()))
                .findFirst();
    }

    private boolean isOnPage(Node node) {
        return Twins.isWithin(node, page);
    }
}
