package io.sluice.tour;

import io.sluice.console.ConsoleServices;
import io.sluice.console.LocalStore;
import io.sluice.console.OtherEnrollments;
import io.sluice.demo.DemoIdentity;
import io.sluice.demo.EmbeddedBackend;
import io.sluice.replica.PlainKeyFile;
import io.sluice.sync.BackendAddress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A demo enrollment as a tour finds it: a running backend, and the windows of those who sign in.
 *
 * @param folder where the stores of the people lie, one each
 */
record TourEnrollment(EmbeddedBackend backend, Path folder, Keyboard keyboard, Camera camera, Look look) {

    /** Lets a person work in a window of their own and closes it. */
    void inWindow(DemoIdentity person, Consumer<TourWindow> work) {
        try (TourWindow window = TourWindow.open(store(person), keyboard, camera, look)) {
            try {
                // what comes to the page as it opens may take the focus from what is opened above it
                window.awaitSettled();
                window.command(look.dark() ? "Dark theme" : "Light theme");
                work.accept(window);
            } catch (TourFailure e) {
                // a picture of what was on screen says more than what was waited for
                window.picture("failed");
                throw e;
            }
        }
    }

    /** The window of one of several enrollments. */
    TourWindow window(ConsoleServices services, OtherEnrollments others) {
        return TourWindow.open(services, others, keyboard, camera, look);
    }

    /** Opens the local store of a person, and follows the backend. */
    ConsoleServices store(DemoIdentity person) {
        return LocalStore.open(
                folder.resolve(person.key()),
                new PlainKeyFile(),
                new BackendAddress(backend.uri(), Objects.requireNonNull(backend.authority())),
                person.key(),
                null,
                () -> {});
    }
}
