package io.sluice.replica;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;

/** A process that queues decisions and says so after each, until it is killed. */
final class KilledWriter {
    private KilledWriter() {}

    /** Arguments: the journal, the file with its key. */
    public static void main(String[] args) throws Exception {
        MasterKey key = MasterKey.of(Files.readAllBytes(Path.of(args[1])));
        Journal journal = Journal.open(Path.of(args[0]), key, new SecureRandom());
        String decision = "x".repeat(2_000);
        while (true) {
            UUID id = UUID.randomUUID();
            journal.append(new JournalRecord.Queued(id, decision));
            // in one write, so that the reader never sees half a line
            System.out.write(("queued " + id + "\n").getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
        }
    }
}
