package io.sluice.replica;

import io.sluice.protocol.DeviceProof;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key by which a backend knows this device again (R24): EC on P-256, made once for each store. Its private half lies in
 * the store's folder, encrypted under the store's master key with AES-256-GCM, and is as well protected as that is: it never
 * leaves the device by itself, but it is in no hardware, so whoever reads this disk and has the passphrase can copy it.
 * Never printed or logged.
 */
public final class DeviceKey {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceKey.class);
    private static final HexFormat HEX = HexFormat.of();
    private static final int SALT = 16;

    private final KeyPair pair;

    private DeviceKey(KeyPair pair) {
        this.pair = pair;
    }

    /** A new one, kept nowhere. */
    public static DeviceKey random(SecureRandom random) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"), random);
            return new DeviceKey(keys.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    /**
     * The key that is kept in a file, made if there is none. One that cannot be read is set aside: nothing is lost with it
     * but that the device has to be registered anew.
     *
     * @throws ReplicaProblem if the disk refuses
     */
    static DeviceKey open(Path file, MasterKey master, SecureRandom random) {
        Optional<Properties> kept = KeyText.read(file);
        if (kept.isPresent()) {
            try {
                return unwrap(kept.get(), master);
            } catch (GeneralSecurityException | IllegalArgumentException _) {
                setAside(file);
            }
        }
        DeviceKey made = random(random);
        KeyText.write(file, made.wrap(master, random));
        return made;
    }

    private static void setAside(Path file) {
        try {
            Path aside = SetAside.rename(file);
            LOG.warn(
                    "The key of this device cannot be read and was renamed to {}. The device has a new id, which has"
                            + " to be registered.",
                    aside);
        } catch (IOException e) {
            throw DiskErrors.opening(file, e);
        }
    }

    private static DeviceKey unwrap(Properties lines, MasterKey master) throws GeneralSecurityException {
        byte[] shown = HEX.parseHex(lines.getProperty("public", ""));
        byte[] hidden = cipher(Cipher.DECRYPT_MODE, master, HEX.parseHex(lines.getProperty("salt", "")), shown)
                .doFinal(HEX.parseHex(lines.getProperty("wrapped", "")));
        KeyFactory keys = KeyFactory.getInstance("EC");
        return new DeviceKey(new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(shown)),
                keys.generatePrivate(new PKCS8EncodedKeySpec(hidden))));
    }

    private String wrap(MasterKey master, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] shown = pair.getPublic().getEncoded();
        try {
            byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, master, salt, shown)
                    .doFinal(pair.getPrivate().getEncoded());
            return "kept=master\npublic=%s\nsalt=%s\nwrapped=%s\n"
                    .formatted(HEX.formatHex(shown), HEX.formatHex(salt), HEX.formatHex(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
    }

    /** Every file has a key of its own, which encrypts once: the nonce need not differ. */
    private static Cipher cipher(int mode, MasterKey master, byte[] salt, byte[] shown)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, master.aesKey(salt, "sluice device key 1"), new GCMParameterSpec(128, new byte[12]));
        cipher.updateAAD(shown);
        return cipher;
    }

    /** By what the device is registered: the thumbprint of the public half. No secret. */
    public String id() {
        return DeviceProof.device((ECPublicKey) pair.getPublic());
    }

    /** For signing what is sent to the backend. */
    public KeyPair pair() {
        return pair;
    }

    @Override
    public String toString() {
        return "the key of device " + id();
    }
}
