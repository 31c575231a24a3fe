package io.sluice.replica;

import io.sluice.replica.JournalHeaders.OfFile;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM of the records of one journal file: key = HKDF(master, file id), nonce = sequence, associated data = file id,
 * sequence and open decisions. A file is written by one process and never taken up again, so no nonce is used twice.
 */
final class JournalCipher {
    private static final int TAG_BITS = 128;

    private final OfFile header;
    private final SecretKey key;

    private JournalCipher(OfFile header, SecretKey key) {
        this.header = header;
        this.key = key;
    }

    /** For a new file. */
    static JournalCipher create(MasterKey master, SecureRandom random) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new JournalCipher(new OfFile(id, check(master, id)), key(master, id));
    }

    /** For an existing file; empty if it was written under another key. */
    static Optional<JournalCipher> open(MasterKey master, OfFile header) {
        return header.check() == check(master, header.id())
                ? Optional.of(new JournalCipher(header, key(master, header.id())))
                : Optional.empty();
    }

    private static SecretKey key(MasterKey master, UUID id) {
        return master.aesKey(salt(id), "sluice journal records 1");
    }

    private static long check(MasterKey master, UUID id) {
        return ByteBuffer.wrap(master.derive(salt(id), "sluice journal key check 1", Long.BYTES))
                .getLong();
    }

    private static byte[] salt(UUID id) {
        byte[] salt = new byte[16];
        ByteBuffer.wrap(salt).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return salt;
    }

    OfFile header() {
        return header;
    }

    byte[] seal(long sequence, int open, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, sequence, open).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
    }

    /** Empty if the record is not what was written. */
    Optional<byte[]> unseal(long sequence, int open, byte[] file, int offset, int length) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, sequence, open).doFinal(file, offset, length));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to decrypt", e);
        }
    }

    private Cipher cipher(int mode, long sequence, int open) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        ByteBuffer.wrap(nonce).putLong(4, sequence);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16 + 12)
                .put(salt(header.id()))
                .putLong(sequence)
                .putInt(open)
                .flip());
        return cipher;
    }
}
