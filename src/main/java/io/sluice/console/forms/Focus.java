package io.sluice.console.forms;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Gives the focus to nodes that may not be on screen yet: what stands in a split pane comes there with the first layout. */
public final class Focus {
    private Focus() {}

    /** Gives a node the focus, now or as soon as it is in a scene. */
    public static void on(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
            return;
        }
        node.sceneProperty().addListener(new ChangeListener<@Nullable Scene>() {
            @Override
            public void changed(
                    ObservableValue<? extends @Nullable Scene> property, @Nullable Scene before, @Nullable Scene now) {
                node.sceneProperty().removeListener(this);
                node.requestFocus();
            }
        });
    }
}
