package io.sluice.replica;

import io.sluice.replica.JournalHeaders.OfFile;
import io.sluice.replica.JournalHeaders.OfRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a journal file whole. */
final class JournalReader {
    private JournalReader() {}

    /** What a file turned out to be. */
    sealed interface Reading {}

    /**
     * Sound.
     *
     * @param torn whether the file ends within a last record, which nobody was told of
     */
    record Sound(List<JournalRecord> records, boolean torn) implements Reading {}

    /** Not what was written. */
    record Damaged(String how) implements Reading {}

    /** Written under another key. */
    record OtherKey() implements Reading {}

    static Reading read(byte[] file, MasterKey master) {
        Optional<OfFile> header = OfFile.decode(file);
        if (header.isEmpty()) {
            return new Damaged("its head is unreadable");
        }
        Optional<JournalCipher> cipher = JournalCipher.open(master, header.get());
        return cipher.isPresent() ? records(file, cipher.get()) : new OtherKey();
    }

    private static Reading records(byte[] file, JournalCipher cipher) {
        List<JournalRecord> records = new ArrayList<>();
        int offset = OfFile.SIZE;
        while (offset < file.length) {
            if (file.length - offset < OfRecord.SIZE) {
                return new Sound(records, true);
            }
            Optional<OfRecord> header = OfRecord.decode(file, offset);
            if (header.isEmpty() || header.get().sequence() != records.size() + 1) {
                return new Damaged("the head of record " + (records.size() + 1) + " is unreadable");
            }
            OfRecord record = header.get();
            int body = offset + OfRecord.SIZE;
            if (file.length - body < record.sealedLength()) {
                return new Sound(records, true);
            }
            Optional<byte[]> plain = cipher.unseal(record.sequence(), record.open(), file, body, record.sealedLength());
            if (plain.isEmpty()) {
                return new Damaged("record " + record.sequence() + " is not what was written");
            }
            records.add(JournalRecord.decode(plain.get()));
            offset = body + record.sealedLength();
        }
        return new Sound(records, false);
    }
}
