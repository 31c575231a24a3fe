package io.sluice.replica;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key that is wrapped by a passphrase: Argon2id makes the wrapping key, AES-256-GCM wraps. */
public final class PassphraseKeyFile implements KeyKeeper {
    private static final HexFormat HEX = HexFormat.of();
    private static final int SALT = 16;
    private static final int NONCE = 12;

    private final char[] passphrase;
    private final Argon2Cost costOfNew;

    /**
     * The keeper of a key under a passphrase.
     *
     * @throws IllegalArgumentException if the passphrase is empty
     */
    public PassphraseKeyFile(char[] passphrase) {
        this(passphrase, Argon2Cost.STANDARD);
    }

    PassphraseKeyFile(char[] passphrase, Argon2Cost costOfNew) {
        if (passphrase.length == 0) {
            throw new IllegalArgumentException("A passphrase has at least one character.");
        }
        this.passphrase = passphrase.clone();
        this.costOfNew = costOfNew;
    }

    @Override
    public Optional<MasterKey> find(Path keyFile) {
        return KeyText.read(keyFile).map(lines -> unwrap(keyFile, lines));
    }

    private MasterKey unwrap(Path keyFile, Properties lines) {
        try {
            Argon2Cost cost = new Argon2Cost(number(lines, "memory"), number(lines, "passes"), number(lines, "lanes"));
            byte[] salt = bytes(lines, "salt");
            byte[] nonce = bytes(lines, "nonce");
            if (!cost.plausible() || salt.length != SALT || nonce.length != NONCE) {
                throw KeyText.unusable(keyFile);
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, cost, salt, nonce);
            byte[] bits = cipher.doFinal(bytes(lines, "wrapped"));
            try {
                return MasterKey.of(bits);
            } finally {
                Arrays.fill(bits, (byte) 0);
            }
        } catch (AEADBadTagException _) {
            throw new ReplicaProblem.WrongPassphrase();
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw KeyText.unusable(keyFile);
        }
    }

    @Override
    public MasterKey create(Path keyFile, SecureRandom random) {
        MasterKey key = MasterKey.random(random);
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        byte[] bits = key.copy();
        try {
            byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, costOfNew, salt, nonce).doFinal(bits);
            KeyText.write(keyFile, """
                kept=passphrase
                derivation=Argon2id 1.3
                memory=%d
                passes=%d
                lanes=%d
                salt=%s
                nonce=%s
                wrapped=%s
                """.formatted(
                            costOfNew.memory(),
                            costOfNew.passes(),
                            costOfNew.lanes(),
                            HEX.formatHex(salt),
                            HEX.formatHex(nonce),
                            HEX.formatHex(wrapped)));
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        } finally {
            Arrays.fill(bits, (byte) 0);
        }
    }

    private Cipher cipher(int mode, Argon2Cost cost, byte[] salt, byte[] nonce) throws GeneralSecurityException {
        byte[] key = cost.key(passphrase, salt);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD("sluice master key 1".getBytes(StandardCharsets.US_ASCII));
        Arrays.fill(key, (byte) 0);
        return cipher;
    }

    private static int number(Properties lines, String name) {
        return Integer.parseInt(lines.getProperty(name, ""));
    }

    private static byte[] bytes(Properties lines, String name) {
        return HEX.parseHex(lines.getProperty(name, ""));
    }

    @Override
    public String protection() {
        return "The store is encrypted under a key that only your passphrase opens.";
    }
}
