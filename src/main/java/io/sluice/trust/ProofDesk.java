package io.sluice.trust;

import io.sluice.protocol.DeviceProof;
import io.sluice.protocol.Malformed;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Looks at proofs of devices (R24). A proof must hold a nonce that this desk handed out lately, by its own clock, so that it
 * was made for this backend and now; and none is taken twice. The nonces are kept by nobody: they are the time under a key
 * that is made anew at every start, so that no proof outlives a restart, which forgets what was taken. Safe for use by
 * several threads.
 *
 * <p>Every proof is verified; remembered are those that something depends on, each on somebody's {@link ProofAccount}.
 * Whoever fills an account makes no proof on another one stale: if very many are remembered at all, those accounts are
 * refused that hold more than a few.
 *
 * <p>Of the address that a proof names, the path is compared: a proxy in front has another name. A key belongs to one
 * enrollment's store, so that what is shown to one backend says nothing to another.
 */
public final class ProofDesk {
    /** How long a nonce is good. */
    static final Duration GOOD = Duration.ofMinutes(5);
    /** How many proofs are remembered; beyond that, an account is refused that holds more than a few. */
    static final int MOST = 100_000;
    /** How many an account may hold however many are remembered. */
    static final int FEW = 200;

    private static final String MAC = "HmacSHA256";
    private static final long STEP = Duration.ofMinutes(1).toMillis();
    /**
     * How long a proof is remembered: a nonce is handed out for a step, so the last proof that holds it comes a step later, and
     * may lie about for another before it is taken.
     */
    static final Duration REMEMBERED = GOOD.plusMillis(2 * STEP);

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private final Map<ProofAccount, Integer> held = new HashMap<>();

    private record Taken(Instant until, ProofAccount account) {}

    /** A desk that has taken no proof. */
    public ProofDesk(Clock clock, SecureRandom random) {
        this.clock = clock;
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        this.key = new SecretKeySpec(bits, MAC);
    }

    /**
     * Looks at what a request shows, once for every request.
     *
     * @param header empty if it shows nothing
     * @param token that it carries beside it
     * @param accounts on which account a proof of a device is remembered; empty if nothing depends on it
     */
    Proof look(
            String header,
            String method,
            String path,
            Optional<Token> token,
            Function<String, Optional<ProofAccount>> accounts) {
        if (header.isEmpty()) {
            return new Proof.Absent();
        }
        DeviceProof proof;
        try {
            proof = DeviceProof.read(header);
        } catch (Malformed e) {
            return new Proof.Wrong(String.valueOf(e.getMessage()));
        }
        if (!proof.method().equals(method) || !proof.path().equals(path)) {
            return new Proof.Wrong(
                    "The proof of the device belongs to another request than " + method + " " + path + ".");
        }
        if (!Objects.equals(
                proof.tokenHash(),
                token.map(each -> DeviceProof.hash(each.secret())).orElse(null))) {
            return new Proof.Wrong("The proof of the device belongs to another token.");
        }
        Instant now = clock.instant();
        if (proof.nonce() == null || !isGood(proof.nonce(), now)) {
            return new Proof.Stale("Prove the device anew, with the nonce of this answer.");
        }
        return accounts.apply(proof.device())
                .map(account -> take(proof, account))
                .orElseGet(() -> new Proof.Unneeded(proof.device()));
    }

    /** Takes a proof that is good, unless it was taken before, on whichever account. */
    synchronized Proof take(DeviceProof proof, ProofAccount account) {
        Instant now = clock.instant();
        forget(now);
        if (taken.containsKey(name(proof))) {
            return new Proof.Repeated("The proof of the device was shown before; prove it anew.");
        }
        int holds = held.getOrDefault(account, 0);
        if (holds >= (taken.size() < MOST ? account.most() : FEW)) {
            return new Proof.Stale("Too many proofs of devices are under way; prove the device anew in a moment.");
        }
        taken.put(name(proof), new Taken(now.plus(REMEMBERED), account));
        held.put(account, holds + 1);
        return new Proof.Shown(proof.device());
    }

    private void forget(Instant now) {
        Iterator<Taken> oldest = taken.values().iterator();
        while (oldest.hasNext()) {
            Taken next = oldest.next();
            if (next.until().isAfter(now)) {
                return;
            }
            oldest.remove();
            int left = held.getOrDefault(next.account(), 0) - 1;
            if (left > 0) {
                held.put(next.account(), left);
            } else {
                held.remove(next.account());
            }
        }
    }

    private static String name(DeviceProof proof) {
        return proof.device() + " " + proof.id();
    }

    /** What the next proofs must hold. */
    public String nonce() {
        return nonce(clock.millis() / STEP);
    }

    private boolean isGood(String nonce, Instant now) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException _) {
            return false;
        }
        if (bytes.length < Long.BYTES) {
            return false;
        }
        long step = ByteBuffer.wrap(bytes).getLong();
        long age = now.toEpochMilli() / STEP - step;
        return age >= 0
                && age <= GOOD.toMillis() / STEP
                && MessageDigest.isEqual(bytes, Base64.getUrlDecoder().decode(nonce(step)));
    }

    private String nonce(long step) {
        byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(step).array();
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            byte[] seal = mac.doFinal(time);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(Long.BYTES + seal.length)
                            .put(time)
                            .put(seal)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + MAC, e);
        }
    }
}
