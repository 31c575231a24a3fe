package io.sluice.replica;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256 random bits that everything of one store is encrypted under. Nothing uses them directly: every use has its own
 * key, derived with HKDF-SHA256. Never printed, logged or named in an exception.
 */
public final class MasterKey {
    /** The length in bytes. */
    public static final int SIZE = 32;

    /** Named, because Java would set up every provider it can find before it took its own. */
    private static final String PROVIDER = "SunJCE";

    private final byte[] bits;

    private MasterKey(byte[] bits) {
        this.bits = bits;
    }

    /** A new one. */
    public static MasterKey random(SecureRandom random) {
        byte[] bits = new byte[SIZE];
        random.nextBytes(bits);
        return new MasterKey(bits);
    }

    /**
     * From where it was kept.
     *
     * @throws IllegalArgumentException if these are not 256 bits
     */
    static MasterKey of(byte[] bits) {
        if (bits.length != SIZE) {
            throw new IllegalArgumentException("A master key has " + SIZE + " bytes, not " + bits.length);
        }
        return new MasterKey(bits.clone());
    }

    /** For keeping it; the caller wipes the copy. */
    byte[] copy() {
        return bits.clone();
    }

    /** The key for records of one journal file, or of whatever else has a salt of its own. */
    SecretKey aesKey(byte[] salt, String use) {
        return new SecretKeySpec(derive(salt, use, 32), "AES");
    }

    /** Bits for one use, as hexadecimal digits. */
    char[] hexadecimal(String use) {
        byte[] bytes = derive(new byte[0], use, 32);
        try {
            return HexFormat.of().formatHex(bytes).toCharArray();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    byte[] derive(byte[] salt, String use, int length) {
        try {
            HKDFParameterSpec.Builder extract = HKDFParameterSpec.ofExtract().addIKM(bits);
            if (salt.length > 0) {
                extract.addSalt(salt);
            }
            byte[] info = use.getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256", PROVIDER).deriveData(extract.thenExpand(info, length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
