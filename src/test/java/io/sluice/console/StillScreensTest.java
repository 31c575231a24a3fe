package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window that shows nothing new rests: it lays nothing out and draws nothing. */
class StillScreensTest {
    private static final int PULSES = 5;

    /** Whatever asks for yet another layout at the end of every one of some pulses. */
    private static Set<String> restless(Scene scene) {
        Set<String> found = new HashSet<>();
        CountDownLatch pulses = new CountDownLatch(PULSES);
        Runnable watch = () -> {
            Set<String> asking = new HashSet<>();
            collect(scene.getRoot(), asking);
            if (pulses.getCount() == PULSES) {
                found.addAll(asking);
            } else {
                found.retainAll(asking);
            }
            pulses.countDown();
            Platform.requestNextPulse();
        };
        Fx.run(() -> {
            scene.addPostLayoutPulseListener(watch);
            Platform.requestNextPulse();
        });
        try {
            assertThat(pulses.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Fx.run(() -> scene.removePostLayoutPulseListener(watch));
        }
        return found;
    }

    private static void collect(Node node, Set<String> asking) {
        if (node instanceof Parent parent && node.isVisible()) {
            if (parent.isNeedsLayout()) {
                asking.add(node.toString());
            }
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, asking));
        }
    }

    @Test
    void aPaneThatMovesItsChildAfterItsLayoutIsFound() {
        try (DeskWindow window = new DeskWindow(new Desk(), ThemeChoice.LIGHT, 1000, 700)) {
            Fx.run(() -> {
                Pane restless = new Restless();
                restless.setId("restless");
                restless.getChildren().add(new Region());
                ((Pane) window.node(".content")).getChildren().add(restless);
            });
            assertThat(restless(window.scene)).anyMatch(node -> node.contains("restless"));
        }
    }

    private static final class Restless extends Pane {
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            Node child = getChildren().getFirst();
            child.setLayoutX(child.getLayoutX() + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 700", "1280, 800"})
    void everyScreenRests(int width, int height) {
        try (DeskWindow window = new DeskWindow(new Desk(), ThemeChoice.LIGHT, width, height)) {
            Fx.awaitSize(window.scene, width, height);
            for (ScreenId screen : ScreenId.values()) {
                window.show(screen);
                window.settle();
                assertThat(restless(window.scene)).as("%s", screen).isEmpty();
            }
        }
    }
}
