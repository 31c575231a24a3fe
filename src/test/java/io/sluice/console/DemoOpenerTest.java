package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.console.opening.Answers;
import io.sluice.console.opening.OpeningProblem;
import io.sluice.console.opening.Question;
import io.sluice.console.support.Fx;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyState;
import io.sluice.protocol.AuditQuery;
import io.sluice.protocol.Signal;
import io.sluice.protocol.SignalReading;
import io.sluice.protocol.SignalReading.State;
import io.sluice.replica.Catalog.Subscription;
import io.sluice.sync.SyncStatus;
import io.sluice.sync.SyncStatus.Connection;
import io.sluice.trust.ApiOperation;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console on its own demo: real backend, real HTTPS, real store. */
class DemoOpenerTest {
    @TempDir
    private Path folder;

    private ConsoleServices open() {
        return new DemoOpener(folder).open(Answers.NONE);
    }

    private static void await(ConsoleServices services, Predicate<SyncStatus> wanted) throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        try (Subscription news = services.sync().subscribe(status -> {
            if (wanted.test(status)) {
                seen.countDown();
            }
        })) {
            assertThat(seen.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(news).isNotNull();
        }
    }

    private static void awaitText(Composition composition, String selector, Predicate<String> wanted)
            throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        Fx.run(() -> {
            composition.scene().getRoot().applyCss();
            Labeled label = (Labeled) composition.scene().lookup(selector);
            label.textProperty().subscribe(text -> {
                if (wanted.test(text)) {
                    seen.countDown();
                }
            });
        });
        assertThat(seen.await(60, TimeUnit.SECONDS)).as(selector).isTrue();
    }

    private static boolean synced(SyncStatus status) {
        return status.connection() == Connection.ONLINE && status.lastSynced() != null;
    }

    @Test
    void opensTheWholeConsoleOnTheDemoEnrollmentAsItsOfficer() throws InterruptedException {
        assertThat(new DemoOpener(folder).question()).isEqualTo(Question.NOTHING);
        ConsoleServices services = open();
        try {
            await(services, DemoOpenerTest::synced);
            Enrollment enrollment = services.catalog().read(EnrollmentView::enrollment);
            assertThat(services.catalog()
                            .<Integer>read(view ->
                                    view.policies(PolicyState.PENDING_APPROVAL).size()))
                    .isGreaterThan(20);
            Composition composition = Fx.call(() -> new Composition(services, () -> {}));
            awaitText(composition, ".enrollment", text -> text.startsWith(enrollment.name()));
            awaitText(composition, ".navigation-count", text -> !"0".equals(text));
            Fx.picture(composition.scene(), "demo");
            Fx.run(composition::close);
        } finally {
            services.end().run();
        }
    }

    @Test
    void theFirstOpeningSignsInOnce() throws Exception {
        ConsoleServices services = open();
        try {
            await(services, DemoOpenerTest::synced);
            assertThat(services.sync().auditLog().page(AuditQuery.ALL).events())
                    .filteredOn(event -> event.act().equals(ApiOperation.SIGN_IN.wire()))
                    .hasSize(1);
        } finally {
            services.end().run();
        }
    }

    @Test
    void theDemoLooksAtEverySignalButThoseOfDevices() throws Exception {
        ConsoleServices services = open();
        try {
            await(services, DemoOpenerTest::synced);
            Map<Signal, State> states = services.sync().posture().signals().stream()
                    .collect(Collectors.toMap(SignalReading::signal, SignalReading::state));
            assertThat(states)
                    .containsAllEntriesOf(Map.of(
                            Signal.COUNTRY, State.MET,
                            Signal.TRAINING, State.MET,
                            Signal.COMPLIANCE, State.MET,
                            Signal.TENURE, State.MET,
                            Signal.VOUCHED, State.MET,
                            Signal.DEVICE_REGISTERED, State.NOT_LOOKED_AT,
                            Signal.DEVICE_HEALTHY, State.NOT_LOOKED_AT));
        } finally {
            services.end().run();
        }
    }

    @Test
    void thePlugTakesTheBackendAwayAndGivesItBack() throws InterruptedException {
        ConsoleServices services = open();
        try {
            await(services, DemoOpenerTest::synced);
            services.plug().pulled(true);
            services.sync().syncNow();
            await(services, status -> status.connection() == Connection.OFFLINE && status.problem() != null);
            services.plug().pulled(false);
            services.sync().syncNow();
            await(services, DemoOpenerTest::synced);
        } finally {
            services.end().run();
        }
    }

    @Test
    void opensAgainWhereItWasLeft() throws InterruptedException {
        ConsoleServices first = open();
        await(first, DemoOpenerTest::synced);
        first.settings().put("window.theme", "DARK");
        first.end().run();
        ConsoleServices second = open();
        try {
            assertThat(second.settings().get("window.theme")).contains("DARK");
            assertThat(second.sync().status().lastSynced()).isNotNull();
        } finally {
            second.end().run();
        }
    }

    @Test
    void aSecondWindowOnTheSameFolderIsRefusedInASentence() {
        ConsoleServices first = open();
        try {
            assertThatThrownBy(this::open).isInstanceOf(OpeningProblem.class).hasMessageContaining("already running");
        } finally {
            first.end().run();
        }
    }
}
