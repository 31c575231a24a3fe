package io.sluice.console.enrollments;

import com.github.f4b6a3.uuid.UuidCreator;
import io.sluice.egress.Hosting;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One enrollment as this machine knows it. It holds no secret.
 *
 * @param demo the hosting of a demo, whose backend runs inside this program; else null
 * @param backend where its backend is; null for a demo
 * @param authority the file with the certificate of the authority that vouches for the backend; null for a demo
 * @param identity who signs in; empty until the first time, when it is asked
 * @param folder everything of it on this disk
 */
public record Profile(
        UUID id,
        String name,
        @Nullable Hosting demo,
        @Nullable String backend,
        @Nullable String authority,
        String identity,
        String folder) {

    /** The demo of a hosting, below the folder of all data. */
    public static Profile ofDemo(Hosting hosting, Path data) {
        String folder = hosting == Hosting.AWS
                ? "demo"
                : "demo-" + hosting.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Profile(
                UuidCreator.getTimeOrderedEpoch(),
                "Demo, " + hosting.title(),
                hosting,
                null,
                null,
                "officer",
                data.resolve(folder).toString());
    }

    /** An enrollment with a backend of its own. */
    public static Profile ofBackend(String name, URI backend, Path authority, String identity, Path folder) {
        return new Profile(
                UuidCreator.getTimeOrderedEpoch(),
                name,
                null,
                backend.toString(),
                authority.toString(),
                identity,
                folder.toString());
    }

    /** Under another name. */
    Profile named(String other) {
        return new Profile(id, other, demo, backend, authority, identity, folder);
    }

    /** With everything of it somewhere else. */
    Profile in(Path place) {
        return new Profile(id, name, demo, backend, authority, identity, place.toString());
    }

    /** With somebody who signs in. */
    Profile signingIn(String who) {
        return new Profile(id, name, demo, backend, authority, who, folder);
    }

    /** Where everything of it lies on this disk. */
    public Path home() {
        return Path.of(folder);
    }

    /** Where its store lies: a demo has its backend beside it. */
    public Path store() {
        return demo == null ? home() : home().resolve(identity);
    }
}
