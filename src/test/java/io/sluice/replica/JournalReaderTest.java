package io.sluice.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.replica.JournalHeaders.OfFile;
import io.sluice.replica.JournalReader.Damaged;
import io.sluice.replica.JournalReader.Reading;
import io.sluice.replica.JournalReader.Sound;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal file, damaged in every place. */
class JournalReaderTest {
    private static final MasterKey KEY = MasterKey.random(new SecureRandom());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aFileCutAtAnyByteKeepsEveryWholeRecordAndNoOther(long seed) throws IOException {
        Written written = write(new Random(seed));
        byte[] bytes = written.bytes();
        for (int cut = OfFile.SIZE; cut < bytes.length; cut++) {
            int length = cut;
            int whole = (int) written.ends.stream().filter(end -> end <= length).count();
            boolean torn = cut != (whole == 0 ? OfFile.SIZE : written.ends.get(whole - 1));
            assertThat(JournalReader.read(Arrays.copyOf(bytes, cut), KEY))
                    .as("cut at %d", cut)
                    .isEqualTo(new Sound(written.records.subList(0, whole), torn));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aFileCutWithinItsHeadIsDamaged(long seed) throws IOException {
        Written written = write(new Random(seed));
        byte[] bytes = written.bytes();
        for (int cut = 0; cut < OfFile.SIZE; cut++) {
            assertThat(JournalReader.read(Arrays.copyOf(bytes, cut), KEY)).isInstanceOf(Damaged.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aFlipOfAnyBitIsDamageAndNeverATornEnd(long seed) throws IOException {
        Random random = new Random(seed);
        Written written = write(random);
        byte[] bytes = written.bytes();
        for (int position = 0; position < bytes.length; position++) {
            byte[] flipped = bytes.clone();
            flipped[position] ^= (byte) (1 << random.nextInt(8));
            Reading reading = JournalReader.read(flipped, KEY);
            assertThat(reading).as("flipped at %d", position).isInstanceOf(Damaged.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRecordThatIsLeftOutOrMovedIsDamage(long seed) throws IOException {
        Written written = write(new Random(seed));
        byte[] bytes = written.bytes();
        int first = written.ends.get(0);
        int second = written.ends.get(1);
        byte[] without = new byte[bytes.length - (first - OfFile.SIZE)];
        System.arraycopy(bytes, 0, without, 0, OfFile.SIZE);
        System.arraycopy(bytes, first, without, OfFile.SIZE, bytes.length - first);
        assertThat(JournalReader.read(without, KEY)).isInstanceOf(Damaged.class);

        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, first, swapped, OfFile.SIZE, second - first);
        System.arraycopy(bytes, OfFile.SIZE, swapped, OfFile.SIZE + second - first, first - OfFile.SIZE);
        assertThat(JournalReader.read(swapped, KEY)).isInstanceOf(Damaged.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theNumberOfDecisionsIsToldWithoutTheKeyAndPastDamage(long seed) throws IOException {
        Random random = new Random(seed);
        Written written = write(random);
        byte[] bytes = written.bytes();
        int last = written.ends.get(written.ends.size() - 2);
        for (int position = 0; position < last; position++) {
            byte[] damaged = bytes.clone();
            damaged[position] ^= (byte) (1 << random.nextInt(8));
            assertThat(JournalHeaders.openDecisions(damaged)).hasValue(written.records.size());
        }
    }

    private record Written(Path file, List<JournalRecord> records, List<Integer> ends) {
        byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }
    }

    private Written write(Random random) throws IOException {
        Path path = folder.resolve("journal-" + random.nextLong());
        List<JournalRecord> records = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        JournalCipher cipher = JournalCipher.create(KEY, new SecureRandom());
        try (JournalFile file = JournalFile.create(path, cipher, FileChannel::open)) {
            int number = 3 + random.nextInt(4);
            for (int i = 1; i <= number; i++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                records.add(new JournalRecord.Queued(id, "ü".repeat(random.nextInt(120))));
                file.append(records.getLast(), i);
                ends.add((int) file.size());
            }
        }
        return new Written(path, records, ends);
    }
}
