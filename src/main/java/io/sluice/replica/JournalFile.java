package io.sluice.replica;

import io.sluice.replica.JournalHeaders.OfRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A journal file that this process has begun and appends to. */
final class JournalFile implements Closeable {
    private final FileChannel channel;
    private final JournalCipher cipher;
    private long sequence;
    private long size;

    private JournalFile(FileChannel channel, JournalCipher cipher) {
        this.channel = channel;
        this.cipher = cipher;
    }

    /** How files are opened. */
    @FunctionalInterface
    interface Opener {
        FileChannel open(Path file, OpenOption... options) throws IOException;
    }

    /** Begins a file, in place of whatever lies there. */
    static JournalFile create(Path path, JournalCipher cipher, Opener opener) throws IOException {
        FileChannel channel = opener.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        JournalFile file = new JournalFile(channel, cipher);
        try {
            file.write(ByteBuffer.wrap(cipher.header().encode()));
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Writes a record; it is durable after {@link #force}. */
    void append(JournalRecord record, int open) throws IOException {
        byte[] sealed = cipher.seal(sequence + 1, open, record.encode());
        if (sealed.length > JournalHeaders.maxSealed()) {
            throw new IOException("a decision of %,d bytes is too large for the journal".formatted(sealed.length));
        }
        sequence++;
        byte[] header = new OfRecord(sequence, open, sealed.length).encode();
        write(ByteBuffer.allocate(header.length + sealed.length)
                .put(header)
                .put(sealed)
                .flip());
    }

    void force() throws IOException {
        channel.force(true);
    }

    /** The length of the file up to the last whole record. */
    long size() {
        return size;
    }

    private void write(ByteBuffer buffer) throws IOException {
        int length = buffer.remaining();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        size += length;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
