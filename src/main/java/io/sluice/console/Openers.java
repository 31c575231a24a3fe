package io.sluice.console;

import io.sluice.console.enrollments.Profile;
import io.sluice.console.opening.Opener;
import io.sluice.sync.BackendAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

/** How each kind of enrollment is opened. */
public final class Openers {
    private Openers() {}

    /** The opener of an enrollment's own store. */
    public static Opener<ConsoleServices> of(Profile profile) {
        if (profile.demo() != null) {
            return new DemoOpener(profile.home(), profile.demo());
        }
        BackendAddress address = new BackendAddress(
                URI.create(Objects.requireNonNull(profile.backend())),
                Path.of(Objects.requireNonNull(profile.authority())));
        return new BackendOpener(address, profile.home(), profile.identity());
    }
}
