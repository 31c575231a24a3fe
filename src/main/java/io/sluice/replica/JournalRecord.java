package io.sluice.replica;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One step of a decision's way, as the journal keeps it. Texts are JSON; the journal does not look into them. */
sealed interface JournalRecord {

    /** The command's id. */
    UUID command();

    /** Whether nothing of the decision needs to be kept after this. */
    default boolean closes() {
        return this instanceof Undone || this instanceof Settled;
    }

    /** It was made: the command and the policies it names as they were on screen. */
    record Queued(UUID command, String decision) implements JournalRecord {}

    /** It was taken back before it was sent. */
    record Undone(UUID command) implements JournalRecord {}

    /** From now on its first byte may have left. */
    record Sending(UUID command) implements JournalRecord {}

    /** It was not taken, for certain: it waits as before, and can be taken back. */
    record TurnedBack(UUID command) implements JournalRecord {}

    /** The backend answered. */
    record Answered(UUID command, String outcome) implements JournalRecord {}

    /** It took effect here too, or a person put it away. */
    record Settled(UUID command) implements JournalRecord {}

    /** One byte for the kind, sixteen for the id, then the text in UTF-8. */
    default byte[] encode() {
        return switch (this) {
            case Queued(UUID id, String decision) -> encode('Q', id, decision);
            case Undone(UUID id) -> encode('U', id, "");
            case Sending(UUID id) -> encode('S', id, "");
            case TurnedBack(UUID id) -> encode('T', id, "");
            case Answered(UUID id, String outcome) -> encode('A', id, outcome);
            case Settled(UUID id) -> encode('D', id, "");
        };
    }

    private static byte[] encode(char kind, UUID id, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(17 + utf8.length)
                .put((byte) kind)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(utf8)
                .array();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException for anything else
     */
    static JournalRecord decode(byte[] bytes) {
        if (bytes.length < 17) {
            throw new IllegalArgumentException("A journal record has at least 17 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        char kind = (char) buffer.get();
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        String text = StandardCharsets.UTF_8.decode(buffer).toString();
        return switch (kind) {
            case 'Q' -> new Queued(id, text);
            case 'U' -> new Undone(id);
            case 'S' -> new Sending(id);
            case 'T' -> new TurnedBack(id);
            case 'A' -> new Answered(id, text);
            case 'D' -> new Settled(id);
            default -> throw new IllegalArgumentException("No journal record begins with " + (int) kind);
        };
    }
}
