package io.sluice.replica;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How much work one guess at a passphrase takes, with Argon2id version 1.3.
 *
 * @param memory in KiB
 */
record Argon2Cost(int memory, int passes, int lanes) {
    /** RFC 9106's choice where memory is short: 64 MiB, three passes, four lanes. */
    static final Argon2Cost STANDARD = new Argon2Cost(64 * 1024, 3, 4);

    /** Whether a file may ask for it: neither so little that it protects nothing nor more than a machine has. */
    boolean plausible() {
        return memory >= 8 * lanes
                && memory <= 2 * 1024 * 1024
                && passes >= 1
                && passes <= 100
                && lanes >= 1
                && lanes <= 64;
    }

    /** The key that a passphrase gives. */
    byte[] key(char[] passphrase, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] bytes = utf8(passphrase);
        byte[] key = new byte[MasterKey.SIZE];
        generator.generateBytes(bytes, key);
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    private static byte[] utf8(char[] passphrase) {
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
