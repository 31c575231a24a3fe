package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window that shows nothing new rests: it lays nothing out and draws nothing. */
class StillScreensTest {
    private static final int PULSES = 5;

    /** Whatever is laid out anew, and asks for it again, at every one of some pulses. */
    private static Set<String> restless(Scene scene) {
        Map<Parent, AtomicInteger> asked = new HashMap<>();
        CountDownLatch pulses = new CountDownLatch(PULSES);
        Runnable watch = () -> {
            pulses.countDown();
            Platform.requestNextPulse();
        };
        List<Subscription> looks = new ArrayList<>();
        Fx.run(() -> {
            parents(scene.getRoot(), parent -> {
                AtomicInteger times = new AtomicInteger();
                asked.put(parent, times);
                // A spare cell may want a layout for ever without getting one: that costs nothing.
                looks.add(parent.needsLayoutProperty().subscribe((before, now) -> {
                    if (now) {
                        times.incrementAndGet();
                    }
                }));
            });
            scene.addPostLayoutPulseListener(watch);
            Platform.requestNextPulse();
        });
        try {
            assertThat(pulses.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Fx.run(() -> {
                scene.removePostLayoutPulseListener(watch);
                looks.forEach(Subscription::unsubscribe);
            });
        }
        return asked.entrySet().stream()
                .filter(each -> each.getValue().get() >= PULSES - 1)
                .map(each -> each.getKey().toString())
                .collect(Collectors.toSet());
    }

    /** Whatever would be laid out anew because time has passed, though too little to say anything else. */
    private static Set<String> stirredByTime(Scene scene) {
        return Fx.call(() -> {
            Set<Parent> before = new HashSet<>();
            parents(scene.getRoot(), parent -> {
                if (parent.isNeedsLayout()) {
                    before.add(parent);
                }
            });
            Ages.refresh(scene.getRoot());
            Set<String> stirred = new HashSet<>();
            parents(scene.getRoot(), parent -> {
                if (parent.isNeedsLayout() && !before.contains(parent)) {
                    stirred.add(parent.toString());
                }
            });
            return stirred;
        });
    }

    private static void parents(Node node, Consumer<Parent> sink) {
        if (node instanceof Parent parent && node.isVisible()) {
            sink.accept(parent);
            parent.getChildrenUnmodifiable().forEach(child -> parents(child, sink));
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
                assertThat(stirredByTime(window.scene)).as("%s", screen).isEmpty();
            }
        }
    }
}
