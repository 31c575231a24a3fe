package io.sluice.replica;

import io.sluice.store.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of one person's store for one enrollment: key, journal, database and the lock that lets one program at a time
 * in.
 */
public final class StoreFolder implements AutoCloseable {
    static final String JOURNAL = "journal";
    private static final String KEY = "key";
    private static final String DATABASE = "replica.mv.db";
    private static final String LOCK = "lock";
    private static final String IDENTITY = "identity";
    private static final String DEVICE = "device";

    private final Path folder;
    private final FileChannel channel;

    private StoreFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * A store that was put out of the way.
     *
     * @param files where its files are now
     * @param decisions how many undelivered decisions are in it; empty if even that cannot be told
     */
    public record Former(List<Path> files, OptionalInt decisions) {
        public Former {
            files = List.copyOf(files);
        }

        /** What happened, in a sentence for a person. */
        public String sentence() {
            return ("A new store is started. Undelivered decisions in the former one: %s. Its files are kept%s. This"
                + " device gets a new key: where signals of devices are required, it must be registered anew, by the"
                + " id that the page Posture shows.")
                    .formatted(ReplicaProblem.number(decisions), files.isEmpty() ? "" : where());
        }

        private String where() {
            return files.stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.joining(", ", " in " + files.getFirst().getParent() + ": ", ""));
        }
    }

    /**
     * Takes a folder into use, making it if it is not there.
     *
     * @throws ReplicaProblem if another program has it, or the disk refuses
     */
    public static StoreFolder lock(Path folder) {
        try {
            PrivateFiles.folder(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new ReplicaProblem.SecondInstance(folder);
            }
            return new StoreFolder(folder, channel);
        } catch (IOException e) {
            throw DiskErrors.opening(folder, e);
        }
    }

    /** The system gives the lock back when the channel is closed or the process ends. */
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    Path key() {
        return folder.resolve(KEY);
    }

    Path device() {
        return folder.resolve(DEVICE);
    }

    Path journal() {
        return folder.resolve(JOURNAL);
    }

    Path database() {
        return folder.resolve(DATABASE);
    }

    /** Whom to sign in as, as {@link #remember} was told; empty if it never was. It outlives a damaged database. */
    public Optional<String> identity() {
        return identityOf(folder);
    }

    /** Whom the store in a folder signs in as, open or not; empty if it was never told, or there is none. */
    public static Optional<String> identityOf(Path folder) {
        Path file = folder.resolve(IDENTITY);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw DiskErrors.opening(folder, e);
        }
    }

    /**
     * Keeps whom to sign in as, so that the decisions of this store are never delivered in another's name.
     *
     * @throws ReplicaProblem if the disk refuses
     */
    public void remember(String identity) {
        try {
            Files.writeString(PrivateFiles.create(folder.resolve(IDENTITY)), identity);
        } catch (IOException e) {
            throw DiskErrors.opening(folder, e);
        }
    }

    /**
     * Deletes the keys of a store that was only begun, so that it is begun anew as if it had not been. Nothing happens if it
     * holds anything that they open.
     *
     * @throws ReplicaProblem if the disk refuses
     */
    public void forgetUnusedKeys() {
        if (holdsData()) {
            return;
        }
        try {
            Files.deleteIfExists(device());
            Files.deleteIfExists(key());
        } catch (IOException e) {
            throw DiskErrors.opening(folder, e);
        }
    }

    /** Why a folder's store cannot be opened whatever is answered: its key file is gone, and what it opens is there; empty if not so. */
    public static Optional<ReplicaProblem> keyGone(Path folder) {
        Path key = folder.resolve(KEY);
        boolean needed = Files.exists(folder.resolve(JOURNAL)) || Files.exists(folder.resolve(DATABASE));
        return needed && !Files.exists(key) ? Optional.of(KeyText.unusable(key)) : Optional.empty();
    }

    /** Whether decisions were ever kept here, so that this is not the store's first start. */
    public boolean holdsDecisions() {
        return Files.exists(journal());
    }

    /** Whether there is a database, whatever its state. */
    boolean holdsDatabase() {
        return Files.exists(database());
    }

    /** Whether there is anything that a key would be needed for. */
    boolean holdsData() {
        return holdsDecisions() || holdsDatabase();
    }

    /**
     * The store's key, made if the store is new.
     *
     * @throws ReplicaProblem if the key is gone although there is data, or cannot be had
     */
    MasterKey key(KeyKeeper keeper, SecureRandom random) {
        Optional<MasterKey> found = keeper.find(key());
        if (found.isEmpty() && holdsData()) {
            throw KeyText.unusable(key());
        }
        return found.orElseGet(() -> keeper.create(key(), random));
    }

    /**
     * Renames key, journal, database, identity and the device's key, so that a new store can start. For when the key is gone.
     *
     * @throws ReplicaProblem if the disk refuses
     */
    public Former setAside() {
        try {
            OptionalInt decisions = Journal.countOpen(journal());
            List<Path> present = Stream.of(journal(), database(), key(), folder.resolve(IDENTITY), device())
                    .filter(Files::exists)
                    .toList();
            List<Path> renamed = new ArrayList<>();
            for (Path file : present) {
                renamed.add(SetAside.rename(file));
            }
            return new Former(renamed, decisions);
        } catch (IOException e) {
            throw DiskErrors.opening(folder, e);
        }
    }

    /** How many decisions in it were not delivered, told without its key; empty if that cannot be told. */
    public OptionalInt undelivered() {
        try {
            return Journal.countOpen(journal());
        } catch (IOException e) {
            throw DiskErrors.opening(folder, e);
        }
    }

    /**
     * Renames everything, and lets go of it.
     *
     * @param home this folder, or one that it lies in and that is its alone
     * @return where it is now
     * @throws ReplicaProblem if the disk refuses
     */
    public Path moveAside(Path home) {
        inside(home);
        // Some systems rename no folder in which a file is open.
        close();
        try {
            return SetAside.rename(home);
        } catch (IOException e) {
            throw DiskErrors.opening(folder, e);
        }
    }

    /**
     * Deletes everything, and lets go of it.
     *
     * @param home this folder, or one that it lies in and that is its alone
     * @throws IllegalStateException if it holds, or may hold, a decision that was not delivered; then nothing is deleted
     * @throws ReplicaProblem if the disk refuses
     */
    public void delete(Path home) {
        inside(home);
        if (!undelivered().equals(OptionalInt.of(0))) {
            close();
            throw new IllegalStateException("The store " + folder
                    + " may hold decisions that were not delivered, so it is not deleted. Move it aside instead.");
        }
        close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw DiskErrors.opening(folder, e);
        }
    }

    private void inside(Path home) {
        if (!folder.startsWith(home)) {
            throw new IllegalArgumentException(folder + " does not lie in " + home);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DiskErrors.opening(folder, e);
        }
    }
}
