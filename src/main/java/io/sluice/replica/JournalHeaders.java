package io.sluice.replica;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * What a journal file says in clear. All numbers are big-endian and every header ends with its own CRC-32, so that a
 * damaged length is seen as damage and never taken for a torn end.
 *
 * <pre>
 * file    magic 8 · file id 16 · key check 8 · CRC 4
 * record  sequence 8 · open decisions 4 · sealed length 4 · CRC 4 · then the sealed record
 * </pre>
 */
final class JournalHeaders {
    private static final long MAGIC = 0x534C_4A52_4E4C_0001L;
    private static final int MAX_SEALED = 64 << 20;

    private JournalHeaders() {}

    /**
     * The header of a file.
     *
     * @param id random, new for every file
     * @param check derived from the key and the id: tells another key from damage
     */
    record OfFile(UUID id, long check) {
        static final int SIZE = 8 + 16 + 8 + 4;

        byte[] encode() {
            byte[] header = new byte[SIZE];
            ByteBuffer.wrap(header)
                    .putLong(MAGIC)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .putLong(check);
            return withCrc(header);
        }

        /** Empty if it is damaged or cut. */
        static Optional<OfFile> decode(byte[] file) {
            if (file.length < SIZE || !crcHolds(file, 0, SIZE)) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(file);
            if (buffer.getLong() != MAGIC) {
                return Optional.empty();
            }
            return Optional.of(new OfFile(new UUID(buffer.getLong(), buffer.getLong()), buffer.getLong()));
        }
    }

    /**
     * The header of a record.
     *
     * @param open how many decisions are open after it; in clear, so that it can be told without the key
     */
    record OfRecord(long sequence, int open, int sealedLength) {
        static final int SIZE = 8 + 4 + 4 + 4;

        byte[] encode() {
            byte[] header = new byte[SIZE];
            ByteBuffer.wrap(header).putLong(sequence).putInt(open).putInt(sealedLength);
            return withCrc(header);
        }

        /** Empty if it is damaged. The file does not end within it. */
        static Optional<OfRecord> decode(byte[] file, int offset) {
            if (!crcHolds(file, offset, SIZE)) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(file, offset, SIZE);
            OfRecord header = new OfRecord(buffer.getLong(), buffer.getInt(), buffer.getInt());
            boolean plausible = header.sequence > 0
                    && header.open >= 0
                    && header.sealedLength > 0
                    && header.sealedLength <= MAX_SEALED;
            return plausible ? Optional.of(header) : Optional.empty();
        }
    }

    /** The longest record that may be sealed, in bytes. */
    static int maxSealed() {
        return MAX_SEALED;
    }

    /**
     * How many decisions a file holds, told without its key and past damage: what its last readable record header says.
     * Empty if none can be read although the file has room for one.
     */
    static OptionalInt openDecisions(byte[] file) {
        for (int offset = file.length - OfRecord.SIZE; offset >= OfFile.SIZE; offset--) {
            Optional<OfRecord> header = OfRecord.decode(file, offset);
            if (header.isPresent()) {
                return OptionalInt.of(header.get().open());
            }
        }
        boolean hasNoRecord = file.length == OfFile.SIZE && OfFile.decode(file).isPresent();
        return hasNoRecord ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private static byte[] withCrc(byte[] header) {
        int end = header.length - 4;
        ByteBuffer.wrap(header).putInt(end, crc(header, 0, end));
        return header;
    }

    private static boolean crcHolds(byte[] file, int offset, int size) {
        return crc(file, offset, size - 4) == ByteBuffer.wrap(file).getInt(offset + size - 4);
    }

    private static int crc(byte[] bytes, int offset, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
