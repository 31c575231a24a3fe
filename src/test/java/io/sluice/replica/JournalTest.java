package io.sluice.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sluice.replica.JournalRecord.Answered;
import io.sluice.replica.JournalRecord.Queued;
import io.sluice.replica.JournalRecord.Sending;
import io.sluice.replica.JournalRecord.Settled;
import io.sluice.replica.JournalRecord.Undone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final MasterKey KEY = MasterKey.random(RANDOM);

    @TempDir
    Path folder;

    @Test
    void itBeginsEmpty() {
        try (Journal journal = open()) {
            assertThat(journal.records()).isEmpty();
        }
    }

    @Test
    void whatWasAppendedIsThereWhenItIsOpenedAgain() {
        Queued first = queued("first");
        Queued second = queued("second");
        try (Journal journal = open()) {
            journal.append(first);
            journal.append(second);
            journal.append(new Sending(first.command()));
            journal.append(new Answered(first.command(), "refused"));
        }
        try (Journal journal = open()) {
            assertThat(journal.records())
                    .containsExactly(
                            first, new Sending(first.command()), new Answered(first.command(), "refused"), second);
        }
    }

    @Test
    void aSettledOrUndoneDecisionLeavesNothing() {
        Queued settled = queued("settled");
        Queued undone = queued("undone");
        try (Journal journal = open()) {
            journal.append(settled);
            journal.append(undone);
            journal.append(new Settled(settled.command()));
            journal.append(new Undone(undone.command()));
            assertThat(journal.records()).isEmpty();
        }
        try (Journal journal = open()) {
            assertThat(journal.records()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anySequenceOfStepsReadsBackAsTheOpenDecisions(long seed) {
        Random random = new Random(seed);
        JournalModel model = new JournalModel();
        Journal journal = open();
        for (int i = 0; i < 300; i++) {
            if (random.nextInt(25) == 0) {
                journal.close();
                journal = open();
            } else {
                JournalRecord record = model.next(random);
                journal.append(record);
            }
            assertThat(journal.records()).isEqualTo(model.records());
        }
        journal.close();
    }

    @Test
    void itIsCompactedWhileItIsOpen() throws IOException {
        String large = "x".repeat(40_000);
        Queued kept = queued("kept");
        try (Journal journal = open()) {
            journal.append(kept);
            for (int i = 0; i < 40; i++) {
                Queued passing = queued(large);
                journal.append(passing);
                journal.append(new Settled(passing.command()));
            }
            assertThat(Files.size(path())).isLessThan(600_000);
        }
        try (Journal journal = open()) {
            assertThat(journal.records()).containsExactly(kept);
        }
    }

    @Test
    void nothingOfADecisionIsInClear() throws IOException {
        try (Journal journal = open()) {
            journal.append(queued("payments.example needs a route"));
        }
        assertThat(new String(Files.readAllBytes(path()), StandardCharsets.ISO_8859_1))
                .doesNotContain("payments");
    }

    @Test
    void everyOpeningBeginsAFileWithAnIdOfItsOwn() throws IOException {
        open().close();
        byte[] before = Files.readAllBytes(path());
        open().close();
        assertThat(Files.readAllBytes(path())).hasSameSizeAs(before).isNotEqualTo(before);
    }

    @Test
    void aRecordThatTheFileEndsWithinIsCutAndTheRestKept() throws IOException {
        Queued first = queued("first");
        try (Journal journal = open()) {
            journal.append(first);
            journal.append(queued("second"));
        }
        byte[] bytes = Files.readAllBytes(path());
        Files.write(path(), Arrays.copyOf(bytes, bytes.length - 1));
        try (Journal journal = open()) {
            assertThat(journal.records()).containsExactly(first);
        }
        assertThat(files()).containsExactly("journal");
    }

    @Test
    void aDamagedJournalIsSetAsideUnchangedAndTheNumberOfItsDecisionsTold() throws IOException {
        try (Journal journal = open()) {
            journal.append(queued("first"));
            journal.append(queued("second"));
        }
        byte[] bytes = Files.readAllBytes(path());
        bytes[bytes.length - 1] ^= 1;
        Files.write(path(), bytes);

        ReplicaProblem.DamagedJournal problem = catchThrowableOfType(ReplicaProblem.DamagedJournal.class, this::open);

        assertThat(problem.decisions()).hasValue(2);
        assertThat(problem).hasMessageContaining("cannot be trusted: 2;").hasMessageContaining("journal.aside-1");
        assertThat(files()).containsExactly("journal.aside-1");
        assertThat(Files.readAllBytes(folder.resolve("journal.aside-1"))).isEqualTo(bytes);
    }

    @Test
    void anotherKeyIsToldApartFromDamageAndChangesNothing() throws IOException {
        try (Journal journal = open()) {
            journal.append(queued("first"));
        }
        byte[] bytes = Files.readAllBytes(path());
        MasterKey other = MasterKey.random(RANDOM);

        ReplicaProblem.WrongKey problem =
                catchThrowableOfType(ReplicaProblem.WrongKey.class, () -> Journal.open(path(), other, RANDOM));

        assertThat(problem.decisions()).hasValue(1);
        assertThat(Files.readAllBytes(path())).isEqualTo(bytes);
        assertThat(Journal.countOpen(path())).hasValue(1);
    }

    @Test
    void aFullDiskIsSaidAndLeavesTheJournalAsItWas() {
        FullDisk disk = new FullDisk();
        Queued first = queued("first");
        Queued later = queued("later");
        try (Journal journal = Journal.open(path(), KEY, RANDOM, disk)) {
            journal.append(first);
            disk.room(10);
            assertThatThrownBy(() -> journal.append(queued("second")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("is full: this was not recorded");
            assertThatThrownBy(() -> journal.append(queued("third"))).isInstanceOf(UncheckedIOException.class);
            assertThat(journal.records()).containsExactly(first);
            assertThat(JournalReader.read(Files.readAllBytes(path()), KEY))
                    .isEqualTo(new JournalReader.Sound(List.of(first), false));

            disk.room(Long.MAX_VALUE);
            journal.append(later);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Journal journal = open()) {
            assertThat(journal.records()).containsExactly(first, later);
        }
    }

    @Test
    void aFullDiskAtOpeningIsSaidAndLosesNothing() throws IOException {
        Queued first = queued("first");
        try (Journal journal = open()) {
            journal.append(first);
        }
        FullDisk disk = new FullDisk();
        disk.room(20);
        assertThatThrownBy(() -> Journal.open(path(), KEY, RANDOM, disk)).isInstanceOf(ReplicaProblem.DiskFull.class);
        try (Journal journal = open()) {
            assertThat(journal.records()).containsExactly(first);
        }
    }

    @Test
    void anInterruptedThreadQueuesOrIsToldThatItDidNot() {
        Queued first = queued("first");
        Queued interrupted = queued("interrupted");
        try (Journal journal = open()) {
            journal.append(first);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> journal.append(interrupted)).isInstanceOf(UncheckedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(journal.records()).containsExactly(first);
        }
        try (Journal journal = open()) {
            assertThat(journal.records()).containsExactly(first);
        }
    }

    private Journal open() {
        return Journal.open(path(), KEY, RANDOM);
    }

    private Path path() {
        return folder.resolve("journal");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Queued queued(String decision) {
        return new Queued(UUID.randomUUID(), decision);
    }
}
