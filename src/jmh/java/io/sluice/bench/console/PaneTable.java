package io.sluice.bench.console;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Appearance;
import io.sluice.console.support.Fx;
import io.sluice.egress.EgressPolicy;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/**
 * How long it takes from a key press to the end of the layout pass while somebody walks through {@value #PROPOSALS}
 * proposals: with the full decision pane, whose brief is made in the same pass, and in turn with it a pane of two labels.
 */
public final class PaneTable {
    private static final int PROPOSALS = 500;
    private static final double FRAME = 16.6;

    /** So many walks are not measured, one down and one up: half of what a first one takes is compiling. */
    private static final int WARM_UP = 2;

    private final PrintStream out;
    private final int passes;

    private PaneTable(PrintStream out, int passes) {
        this.out = out;
        this.passes = passes;
    }

    /** Walks through the proposals and prints what it took; short mode walks once, after twice to warm up. */
    public static void print(PrintStream out, boolean brief) {
        new PaneTable(out, brief ? 1 : 3).print();
    }

    private void print() {
        Desk desk = new Desk();
        List<EgressPolicy> proposals = Proposals.of(desk, PROPOSALS);
        // The window that is opened last has the keyboard; the other one is handed its keys.
        Scene simple = Fx.call(() -> twoLabels(proposals));
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            Walk full = new Walk(window.scene, PaneTable::type, KeyCode.J, KeyCode.K, () -> pane(window));
            Walk labels = new Walk(
                    simple,
                    key -> hand(simple, key),
                    KeyCode.DOWN,
                    KeyCode.UP,
                    () -> ((Label) simple.lookup("#destination")).getText());
            for (int pass = 0; pass < WARM_UP + passes; pass++) {
                full.measured = pass >= WARM_UP;
                labels.measured = pass >= WARM_UP;
                for (int i = 1; i < PROPOSALS; i++) {
                    full.step(pass % 2 == 0);
                    labels.step(pass % 2 == 0);
                }
            }
            report("sluice", full);
            report("two-labels", labels);
            out.printf("ratio pane %d two-labels %.2f%n", PROPOSALS, labels.cpu(0.99) / full.cpu(0.99));
            out.printf(
                    "limit pane-p99 %d %.3f of %.3f ms (wall %.3f) %s%n",
                    PROPOSALS, full.cpu(0.99), FRAME, full.wall(0.99), full.cpu(0.99) <= FRAME ? "met" : "MISSED");
        }
    }

    private void report(String pane, Walk walk) {
        out.printf(
                "pane at %d, milliseconds from key press to the end of the layout pass: %s p50 %.3f p99 %.3f (wall"
                        + " %.3f %.3f)%n",
                PROPOSALS, pane, walk.cpu(0.5), walk.cpu(0.99), walk.wall(0.5), walk.wall(0.99));
    }

    private static String pane(DeskWindow window) {
        return window.node(".decision .destination").getAccessibleText();
    }

    private static void type(KeyCode key) {
        Robot robot = new Robot();
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    private static void hand(Scene scene, KeyCode key) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(scene.getFocusOwner(), new KeyEvent(type, "", "", key, false, false, false, false));
        }
    }

    private static Scene twoLabels(List<EgressPolicy> proposals) {
        ListView<EgressPolicy> list = new ListView<>();
        list.getItems().setAll(proposals);
        Label name = new Label();
        Label destination = new Label();
        destination.setId("destination");
        list.getSelectionModel().selectedItemProperty().subscribe(policy -> {
            if (policy != null) {
                name.setText(policy.name());
                destination.setText(policy.destination().toString());
            }
        });
        BorderPane root = new BorderPane(new VBox(name, destination));
        root.setLeft(list);
        Scene scene = new Scene(root, 1280, 800);
        Appearance.dress(scene, false, 100);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        list.getSelectionModel().select(0);
        list.requestFocus();
        return scene;
    }

    /** Steps from one proposal to the next in one scene. */
    private static final class Walk {
        private final Scene scene;
        private final Consumer<KeyCode> keys;
        private final KeyCode down;
        private final KeyCode up;
        private final Supplier<String> shown;
        private final List<Long> cpu = new ArrayList<>();
        private final List<Long> wall = new ArrayList<>();
        private boolean measured;

        Walk(Scene scene, Consumer<KeyCode> keys, KeyCode down, KeyCode up, Supplier<String> shown) {
            this.scene = scene;
            this.keys = keys;
            this.down = down;
            this.up = up;
            this.shown = shown;
        }

        void step(boolean forward) {
            String before = Fx.call(shown::get);
            CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
            Fx.run(() -> {
                long started = System.nanoTime();
                long busy = busy();
                keys.accept(forward ? down : up);
                new Pass(System.nanoTime() - started, busy() - busy, laidOut).await();
            });
            laidOut.join();
            if (before.equals(Fx.call(shown::get))) {
                throw new IllegalStateException("The key did not change what is shown: " + before);
            }
        }

        /** CPU time of this thread, in nanoseconds. */
        private static long busy() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        /** Adds what the next pass of styles and layout takes to what the key took; waiting for that pass does not count. */
        private final class Pass {
            private final CompletableFuture<Boolean> laidOut;
            private final Runnable begins = this::begin;
            private final Runnable ends = this::end;
            private long elapsed;
            private long worked;

            Pass(long elapsed, long worked, CompletableFuture<Boolean> laidOut) {
                this.elapsed = elapsed;
                this.worked = worked;
                this.laidOut = laidOut;
            }

            void await() {
                scene.addPreLayoutPulseListener(begins);
                scene.addPostLayoutPulseListener(ends);
                Platform.requestNextPulse();
            }

            private void begin() {
                elapsed -= System.nanoTime();
                worked -= busy();
            }

            private void end() {
                elapsed += System.nanoTime();
                worked += busy();
                scene.removePreLayoutPulseListener(begins);
                scene.removePostLayoutPulseListener(ends);
                if (measured) {
                    cpu.add(worked);
                    wall.add(elapsed);
                }
                laidOut.complete(true);
            }
        }

        double cpu(double quantile) {
            return quantile(cpu, quantile);
        }

        double wall(double quantile) {
            return quantile(wall, quantile);
        }

        private static double quantile(List<Long> took, double quantile) {
            long[] sorted = took.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return sorted[Math.min(sorted.length - 1, (int) (sorted.length * quantile))] / 1e6;
        }
    }
}
