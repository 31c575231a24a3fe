package io.sluice.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said to be queued survives a kill that gives the process no time for anything. */
class JournalKillTest {
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedDecisionIsThereAfterTheProcessWasKilled() throws Exception {
        MasterKey key = MasterKey.random(new SecureRandom());
        Path keyFile = Files.write(folder.resolve("key"), key.copy());
        Path path = folder.resolve("journal");
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged.addAll(queueUntilKilled(path, keyFile, 40 * kill));
            assertThat(queuedIn(path, key)).containsAll(acknowledged);
        }
    }

    private static List<String> queueUntilKilled(Path journal, Path key, int atLeast)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        journal.toString(),
                        key.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (lines.size() == atLeast) {
                    // the process object would also close the stream that is still to be read
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(atLeast);
        return lines;
    }

    private static Set<String> queuedIn(Path path, MasterKey key) {
        try (Journal journal = Journal.open(path, key, new SecureRandom())) {
            return journal.records().stream()
                    .map(record -> "queued " + record.command())
                    .collect(Collectors.toSet());
        }
    }
}
