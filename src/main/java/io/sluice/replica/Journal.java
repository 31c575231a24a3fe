package io.sluice.replica;

import io.sluice.replica.JournalReader.Damaged;
import io.sluice.replica.JournalReader.OtherKey;
import io.sluice.replica.JournalReader.Sound;
import io.sluice.store.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The append-only file of the decisions that were made here and are not settled: the authority over them. What was
 * appended is on the disk, forced, when {@link #append} returns; what could not be appended is not in it.
 *
 * <p>Every opening and every compaction writes the open decisions to a new file with a key of its own, forces it, moves it
 * into place and forces the folder. So a file is only ever appended to by the process that began it, settled decisions
 * leave nothing behind, and no nonce is used twice, whatever was cut or restored meanwhile.
 *
 * <p>Safe for use by several threads. The caller holds the store's lock: one process at a time.
 */
final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final long COMPACT_ABOVE = 256 * 1024;

    private final Path path;
    private final MasterKey master;
    private final SecureRandom random;
    private final JournalFile.Opener opener;
    private final Map<UUID, List<JournalRecord>> open = new LinkedHashMap<>();
    private @Nullable JournalFile file;
    private long sizeWhenWritten;
    private boolean closed;

    private Journal(Path path, MasterKey master, SecureRandom random, JournalFile.Opener opener) {
        this.path = path;
        this.master = master;
        this.random = random;
        this.opener = opener;
    }

    /**
     * Opens a journal, or begins one where there is none.
     *
     * @throws ReplicaProblem if it is damaged (it has then been renamed), its key is another one, or the disk refuses
     */
    static Journal open(Path path, MasterKey master, SecureRandom random) {
        return open(path, master, random, FileChannel::open);
    }

    static Journal open(Path path, MasterKey master, SecureRandom random, JournalFile.Opener opener) {
        Journal journal = new Journal(path, master, random, opener);
        try {
            if (Files.exists(path)) {
                journal.load(Files.readAllBytes(path));
            }
            journal.rewrite();
            return journal;
        } catch (IOException e) {
            throw DiskErrors.opening(path, e);
        }
    }

    private void load(byte[] bytes) throws IOException {
        switch (JournalReader.read(bytes, master)) {
            case Sound(List<JournalRecord> records, boolean torn) -> {
                if (torn) {
                    LOG.warn("The journal ended within a record that nobody was told of; it was cut off");
                }
                records.forEach(this::remember);
            }
            case OtherKey() -> throw new ReplicaProblem.WrongKey(path, JournalHeaders.openDecisions(bytes));
            case Damaged(String how) -> {
                OptionalInt decisions = JournalHeaders.openDecisions(bytes);
                throw new ReplicaProblem.DamagedJournal(SetAside.rename(path), decisions, how);
            }
        }
    }

    /** How many decisions are open in a journal, told without its key. */
    static OptionalInt countOpen(Path path) throws IOException {
        return Files.exists(path) ? JournalHeaders.openDecisions(Files.readAllBytes(path)) : OptionalInt.of(0);
    }

    /**
     * Appends a record and forces it to the disk.
     *
     * @throws UncheckedIOException if that failed; the journal is then as it was before
     */
    synchronized void append(JournalRecord record) {
        if (closed) {
            throw new UncheckedIOException(new IOException("The journal is closed; nothing was written."));
        }
        JournalFile target = null;
        long before = 0;
        try {
            target = file == null ? rewrite() : file;
            before = target.size();
            target.append(record, openAfter(record));
            target.force();
        } catch (IOException e) {
            if (target != null) {
                takeBack(target, before);
            }
            throw new UncheckedIOException(DiskErrors.sentence(path, e), e);
        }
        remember(record);
        compactIfWorthwhile(target);
    }

    /** The records of every open decision, decision by decision, the oldest decision first. */
    synchronized List<JournalRecord> records() {
        return open.values().stream().flatMap(List::stream).toList();
    }

    private void remember(JournalRecord record) {
        if (record.closes()) {
            open.remove(record.command());
        } else if (record instanceof JournalRecord.Queued) {
            open.computeIfAbsent(record.command(), _ -> new ArrayList<>()).add(record);
        } else {
            open.computeIfPresent(record.command(), (_, records) -> {
                records.add(record);
                return records;
            });
        }
    }

    private int openAfter(JournalRecord record) {
        boolean known = open.containsKey(record.command());
        if (record.closes()) {
            return open.size() - (known ? 1 : 0);
        }
        return open.size() + (record instanceof JournalRecord.Queued && !known ? 1 : 0);
    }

    /** Puts the open decisions into a new file and that in the place of the old one. */
    private JournalFile rewrite() throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        JournalFile written = JournalFile.create(next, JournalCipher.create(master, random), opener);
        try {
            int decisions = 0;
            for (List<JournalRecord> records : open.values()) {
                decisions++;
                for (JournalRecord record : records) {
                    written.append(record, decisions);
                }
            }
            written.force();
            closeFile();
            DurableFiles.moveInto(next, path);
        } catch (IOException e) {
            written.close();
            throw e;
        }
        file = written;
        sizeWhenWritten = written.size();
        return written;
    }

    private void compactIfWorthwhile(JournalFile current) {
        if (current.size() < COMPACT_ABOVE || current.size() < 2 * sizeWhenWritten) {
            return;
        }
        try {
            rewrite();
        } catch (IOException e) {
            LOG.warn("The journal could not be compacted; it works on and will try again: {}", e.toString());
        }
    }

    /**
     * Cuts off what a failed append left behind. The next append writes a new file, since this one's next nonce may have
     * been used. An interrupt closes channels, hence the fresh one.
     */
    private void takeBack(JournalFile failed, long size) {
        boolean interrupted = Thread.interrupted();
        try {
            failed.close();
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.truncate(size);
                channel.force(true);
            }
        } catch (IOException e) {
            LOG.error("What a failed write left in the journal could not be cut off: {}", e.toString());
        } finally {
            file = null;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void closeFile() throws IOException {
        JournalFile old = file;
        file = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            closeFile();
        } catch (IOException e) {
            LOG.warn("The journal could not be closed; everything in it was forced before: {}", e.toString());
        }
    }
}
