package io.sluice.replica;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/** A key that lies in clear beside its store: for the demo's throw-away store only. */
public final class PlainKeyFile implements KeyKeeper {
    private static final HexFormat HEX = HexFormat.of();

    /** The keeper of keys in clear. */
    public PlainKeyFile() {}

    @Override
    public Optional<MasterKey> find(Path keyFile) {
        return KeyText.read(keyFile).map(lines -> key(keyFile, lines));
    }

    private static MasterKey key(Path keyFile, Properties lines) {
        try {
            return MasterKey.of(HEX.parseHex(lines.getProperty("key", "")));
        } catch (IllegalArgumentException _) {
            // the cause would quote the key
            throw KeyText.unusable(keyFile);
        }
    }

    @Override
    public MasterKey create(Path keyFile, SecureRandom random) {
        MasterKey key = MasterKey.random(random);
        byte[] bits = key.copy();
        KeyText.write(keyFile, "kept=plain\nkey=" + HEX.formatHex(bits) + "\n");
        Arrays.fill(bits, (byte) 0);
        return key;
    }

    @Override
    public String protection() {
        return "This is a demo: its key lies in clear beside its throw-away store, so whoever can read this disk can"
                + " read the store.";
    }
}
