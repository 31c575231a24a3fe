package io.sluice.egress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * What a decision is bound to, scheme {@code e1}: SHA-256 over UTF-8 lines, each ended by a line feed. First the
 * proposal's id, destination ({@code address:ports}), kind and SNI verification ({@code on} or {@code off}); then, sorted
 * by id, {@code id state kind global} of every other policy that overlaps it and is active, paused or revoked. Written
 * {@code e1:} and 64 hexadecimal digits.
 */
public final class Evidence {
    /** The scheme that this class computes. */
    public static final String SCHEME = "e1";

    private Evidence() {}

    /** The evidence of a decision on a proposal among the policies that overlap it, itself ignored. */
    public static String of(EgressPolicy proposal, List<EgressPolicy> overlapping) {
        return of(proposal.id(), proposal.destination(), proposal.kind(), proposal.sni(), overlapping);
    }

    /** The evidence of a decision on a destination that is not yet a policy. */
    public static String of(
            UUID id, Destination destination, PolicyKind kind, SniVerification sni, List<EgressPolicy> overlapping) {
        MessageDigest hash = sha256();
        for (String line : List.of(id.toString(), destination.toString(), kind.name(), sni.on() ? "on" : "off")) {
            add(hash, line);
        }
        overlapping.stream()
                .filter(policy -> policy.state().wasRoute() && !policy.id().equals(id))
                .sorted(Comparator.comparing(EgressPolicy::id, Ids.ORDER))
                .forEach(policy ->
                        add(hash, policy.id() + " " + policy.state() + " " + policy.kind() + " " + policy.global()));
        return SCHEME + ":" + HexFormat.of().formatHex(hash.digest());
    }

    private static void add(MessageDigest hash, String line) {
        hash.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
