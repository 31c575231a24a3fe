package io.sluice.console.enrollments;

import io.sluice.egress.Hosting;
import io.sluice.replica.StoreFolder;
import io.sluice.store.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The enrollments of this machine, in a file that its owner alone may read. Several programs may use it, one after another;
 * every change reads it anew. May wait for the disk.
 */
public final class ProfileList {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path data;
    private final Path file;

    private record Content(
            @Nullable UUID last,
            List<Profile> enrollments,
            @Nullable Look look) {
        Content {
            enrollments = List.copyOf(enrollments);
        }

        Content in(UnaryOperator<Path> place) {
            return new Content(
                    last,
                    enrollments.stream()
                            .map(profile -> profile.in(place.apply(profile.home())))
                            .toList(),
                    look);
        }
    }

    /**
     * The list in a folder.
     *
     * @param data the folder of all data; the list stands in {@code profiles.json} there
     */
    public ProfileList(Path data) {
        this.data = data.toAbsolutePath().normalize();
        this.file = this.data.resolve("profiles.json");
    }

    /**
     * Every one; at first the demo alone.
     *
     * @throws UncheckedIOException if the file cannot be read, with a sentence that says what to do
     */
    public List<Profile> all() {
        return content().enrollments().stream().map(ProfileList::known).toList();
    }

    /** Who signs in was perhaps asked when it was first opened, and is then known to its store. */
    private static Profile known(Profile profile) {
        return profile.identity().isEmpty()
                ? StoreFolder.identityOf(profile.home()).map(profile::signingIn).orElse(profile)
                : profile;
    }

    private synchronized Content content() {
        if (!Files.exists(file)) {
            return new Content(null, List.of(Profile.ofDemo(Hosting.AWS, data)), null);
        }
        try {
            Content content = JSON.readValue(Files.readString(file), Content.class);
            return content.in(folder -> data.resolve(folder).normalize());
        } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new UncheckedIOException(new IOException(
                    "The list of enrollments %s cannot be read (%s). Mend it, or move it away and add them again: the stores themselves are not touched."
                            .formatted(file, e.getMessage()),
                    e));
        }
    }

    /** The one that was open last; the first if none was. */
    public Profile last() {
        Content content = content();
        return content.enrollments().stream()
                .filter(profile -> profile.id().equals(content.last()))
                .findFirst()
                .orElseGet(() -> content.enrollments().getFirst());
    }

    /** The demo of a hosting, added if it is not there. */
    public Profile demo(Hosting hosting) {
        return find(profile -> profile.demo() == hosting).orElseGet(() -> added(Profile.ofDemo(hosting, data)));
    }

    /** The enrollment of a backend and its authority, added under the backend's name if it is not there. */
    public Profile backend(URI backend, Path authority) {
        String vouching = authority.toAbsolutePath().toString();
        return find(profile -> backend.toString().equals(profile.backend()) && vouching.equals(profile.authority()))
                .orElseGet(() -> add(place(backend), backend, authority.toAbsolutePath(), ""));
    }

    private Optional<Profile> find(Predicate<Profile> wanted) {
        return all().stream().filter(wanted).findFirst();
    }

    /** Adds an enrollment with a store of its own. */
    public Profile add(String name, URI backend, Path authority, String identity) {
        return added(Profile.ofBackend(name, backend, authority, identity, freeFolder(place(backend))));
    }

    private static String place(URI backend) {
        return backend.getHost() + "-" + backend.getPort();
    }

    /** No two enrollments ever share one, and what was removed from the list is not taken up by another. */
    private Path freeFolder(String name) {
        Path stores = data.resolve("stores");
        List<String> taken = all().stream().map(Profile::folder).toList();
        Path folder = stores.resolve(name);
        // The first of a backend takes up the store that was made before there was a list.
        for (int number = 2; taken.contains(folder.toString()) || (number > 2 && Files.exists(folder)); number++) {
            folder = stores.resolve(name + "-" + number);
        }
        return folder;
    }

    private synchronized Profile added(Profile profile) {
        Content content = content();
        List<Profile> all = new ArrayList<>(content.enrollments());
        all.add(profile);
        write(new Content(content.last(), all, content.look()));
        return profile;
    }

    /** Gives one another name. */
    public synchronized void rename(UUID id, String name) {
        Content content = content();
        write(new Content(
                content.last(),
                content.enrollments().stream()
                        .map(profile -> profile.id().equals(id) ? profile.named(name) : profile)
                        .toList(),
                content.look()));
    }

    /** Takes one off the list; what lies on the disk stays. */
    public synchronized void remove(UUID id) {
        Content content = content();
        write(new Content(
                Objects.equals(content.last(), id) ? null : content.last(),
                content.enrollments().stream()
                        .filter(profile -> !profile.id().equals(id))
                        .toList(),
                content.look()));
    }

    /** One is being opened: the next start opens it, too. */
    public synchronized void opened(Profile profile) {
        Content content = content();
        // The first demo is on the list before there is a file.
        List<Profile> all =
                content.enrollments().stream().noneMatch(each -> each.id().equals(profile.id()))
                        ? content.enrollments().stream()
                                .map(each -> each.folder().equals(profile.folder()) ? profile : each)
                                .toList()
                        : content.enrollments();
        write(new Content(profile.id(), all, content.look()));
    }

    /** How windows looked last; empty if there was none yet. */
    public Optional<Look> chosenLook() {
        return Optional.ofNullable(content().look());
    }

    /** Windows look like this from now on. */
    public synchronized void remember(Look look) {
        Content content = content();
        if (!look.equals(content.look())) {
            write(new Content(content.last(), content.enrollments(), look));
        }
    }

    /** What lies below the folder of all data goes with it when that is moved or restored elsewhere. */
    private Path written(Path folder) {
        return folder.startsWith(data) ? data.relativize(folder) : folder;
    }

    private void write(Content content) {
        try {
            PrivateFiles.folder(data);
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(PrivateFiles.create(next), JSON.writeValueAsString(content.in(this::written)));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException("The list of enrollments %s cannot be written: %s".formatted(file, e), e));
        }
    }
}
