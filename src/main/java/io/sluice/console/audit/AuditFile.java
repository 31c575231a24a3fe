package io.sluice.console.audit;

import io.sluice.protocol.AuditExport;
import io.sluice.protocol.AuditQuery;
import io.sluice.store.PrivateFiles;
import io.sluice.sync.AuditLog;
import io.sluice.sync.Refusal;
import io.sluice.trust.AuditProof;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes a period of the audit log to a file that only its owner may read, and checks it on the way (R27). */
final class AuditFile {
    private AuditFile() {}

    /**
     * What was written.
     *
     * @param withheld how many of the events are withheld from this person (R30)
     * @param objection what is wrong with the chain of hashes; empty if nothing is
     */
    record Saved(Path file, long events, long withheld, String hash, Optional<String> objection) {}

    /**
     * Writes the file, beside its place first: a file of this name is never half of an export.
     *
     * @throws IOException if the backend cannot be reached, it breaks off, or the file cannot be written
     * @throws Refusal if the backend does not show the log
     */
    static Saved save(AuditLog log, AuditQuery period, Path file) throws IOException, Refusal {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        AuditProof proof = new AuditProof();
        try {
            PrivateFiles.create(beside);
            try (BufferedWriter out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                log.export(period, line -> {
                    proof.take(line);
                    write(out, line);
                });
            }
            AuditExport export =
                    proof.export().orElseThrow(() -> new IOException("the backend's answer is no export of its log"));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            return new Saved(file, export.events(), proof.withheld(), export.hash(), proof.objection());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void write(BufferedWriter out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
