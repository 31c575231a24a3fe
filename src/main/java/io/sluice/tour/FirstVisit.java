package io.sluice.tour;

import static javafx.scene.input.KeyCode.ESCAPE;

import io.sluice.console.ConsoleServices;
import io.sluice.console.LocalStore;
import io.sluice.console.OtherEnrollments;
import io.sluice.console.enrollments.Profile;
import io.sluice.console.enrollments.ProfileList;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Hosting;
import io.sluice.replica.PlainKeyFile;
import io.sluice.sync.BackendAddress;
import io.sluice.sync.SyncStatus.Connection;
import java.util.Objects;

/** The first time that somebody opens an enrollment beside another one: nothing of it is here yet. */
final class FirstVisit {
    private static final int TRIES = 20;

    private final TourEnrollment enrollment;

    FirstVisit(TourEnrollment enrollment) {
        this.enrollment = enrollment;
    }

    void visit() {
        BackendAddress backend = new BackendAddress(
                enrollment.backend().uri(),
                Objects.requireNonNull(enrollment.backend().authority()));
        for (int i = 0; i < TRIES; i++) {
            ProfileList list = new ProfileList(enrollment.folder().resolve("machine-" + i));
            Profile profile = list.demo(Hosting.AWS);
            list.demo(Hosting.AZURE);
            ConsoleServices services = begun(backend, profile);
            if (services.sync().status().lastSynced() == null) {
                look(services, new OtherEnrollments(list, profile, (next, between) -> {}));
                return;
            }
            services.end().run();
        }
        throw new TourFailure("The first synchronization was faster than working offline, each time.");
    }

    /** A store that has signed in and works offline from its first moment on, most often before anything was fetched. */
    private static ConsoleServices begun(BackendAddress backend, Profile profile) {
        ConsoleServices services =
                LocalStore.open(profile.store(), new PlainKeyFile(), backend, profile.identity(), null, () -> {});
        services.sync().workOffline(true);
        Stagehand.until(
                "the connection to rest", () -> services.sync().status().connection() == Connection.WORKING_OFFLINE);
        return services;
    }

    private void look(ConsoleServices services, OtherEnrollments others) {
        try (TourWindow window = enrollment.window(services, others)) {
            window.command(enrollment.look().dark() ? "Dark theme" : "Light theme");
            window.awaitText("has not been fetched yet");
            window.picture("first-synchronization");
            window.go(ScreenId.ENROLLMENTS);
            window.picture("enrollments");
            window.command("Add an enrollment");
            window.awaitField();
            window.picture("enrollments-add");
            window.press(ESCAPE);
        }
    }
}
