package io.sluice.protocol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows that a request comes from the device that holds a key: a DPoP proof (RFC 9449), signed with ES256. The key itself
 * never leaves the device; whoever reads a proof can do nothing with it but repeat it, which the backend refuses.
 *
 * @param device the id of the device: the thumbprint of its public key (RFC 7638)
 * @param id of the proof, never used twice
 * @param method of the request that it belongs to
 * @param path of that request
 * @param nonce what the backend handed out; null if the sender had none yet
 * @param tokenHash of the token in that request; null if there was none
 */
public record DeviceProof(
        String device,
        String id,
        String method,
        String path,
        @Nullable String nonce,
        @Nullable String tokenHash) {
    /** The request header that carries a proof. */
    public static final String HEADER = "DPoP";
    /** The header of an answer that hands out what the next proofs must hold. */
    public static final String NONCE_HEADER = "DPoP-Nonce";
    /** The scheme of an {@code Authorization} header whose token is bound to a key. */
    public static final String SCHEME = "DPoP ";

    private static final JOSEObjectType TYPE = new JOSEObjectType("dpop+jwt");
    private static final int LONGEST = 2_000;
    private static final int LONGEST_ID = 64;

    /**
     * Makes a proof.
     *
     * @param key of the device, on the curve P-256
     * @param nonce what the backend handed out last; empty if it has not yet
     * @param token of the session; empty at the sign-in
     */
    public static String sign(
            KeyPair key, String method, URI target, Optional<String> nonce, Optional<String> token, Instant at) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("htm", method)
                .claim("htu", target.getScheme() + "://" + target.getAuthority() + target.getPath())
                .issueTime(Date.from(at));
        nonce.ifPresent(value -> claims.claim("nonce", value));
        token.ifPresent(value -> claims.claim("ath", hash(value)));
        SignedJWT proof = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(TYPE)
                        .jwk(new ECKey.Builder(Curve.P_256, (ECPublicKey) key.getPublic()).build())
                        .build(),
                claims.build());
        try {
            proof.sign(new ECDSASigner((ECPrivateKey) key.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform signs with ES256", e);
        }
        return proof.serialize();
    }

    /**
     * Reads a proof whose signature is good. Whether it belongs to the request, and is new, is not looked at.
     *
     * @throws Malformed if it is none; the message repeats nothing of it
     */
    public static DeviceProof read(String text) throws Malformed {
        if (text.length() > LONGEST) {
            throw new Malformed("A proof of the device has at most " + LONGEST + " characters.");
        }
        try {
            SignedJWT proof = SignedTokens.parse(text);
            ECKey key = key(proof.getHeader());
            if (!proof.verify(new ECDSAVerifier(key.toECPublicKey()))) {
                throw new Malformed("The proof of the device is not signed by the key in it.");
            }
            JWTClaimsSet claims = proof.getJWTClaimsSet();
            String id = claims.getJWTID();
            String method = claims.getStringClaim("htm");
            String target = claims.getStringClaim("htu");
            if (id == null || id.isEmpty() || id.length() > LONGEST_ID || method == null || target == null) {
                throw new Malformed("A proof of the device holds “jti” of at most %d characters, “htm” and “htu”."
                        .formatted(LONGEST_ID));
            }
            return new DeviceProof(
                    key.computeThumbprint().toString(),
                    id,
                    method,
                    path(target),
                    claims.getStringClaim("nonce"),
                    claims.getStringClaim("ath"));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw new Malformed("This is not a proof of the device as RFC 9449 has it.");
        }
    }

    private static ECKey key(JWSHeader header) throws Malformed {
        JWK key = header.getJWK();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                || !TYPE.equals(header.getType())
                || !(key instanceof ECKey onCurve)
                || !Curve.P_256.equals(onCurve.getCurve())
                || onCurve.isPrivate()) {
            throw new Malformed("A proof of the device is of type dpop+jwt and is signed with ES256 by the key on P-256"
                    + " whose public half is in it.");
        }
        return onCurve;
    }

    private static String path(String target) {
        String path = URI.create(target).getRawPath();
        return path == null ? "" : path;
    }

    /** The id of the device that holds a key. */
    public static String device(ECPublicKey key) {
        try {
            return new ECKey.Builder(Curve.P_256, key)
                    .build()
                    .computeThumbprint()
                    .toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What a proof says of the token beside it. */
    public static String hash(String token) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
