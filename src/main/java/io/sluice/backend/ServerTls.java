package io.sluice.backend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * What the listener proves who it is with, and how it speaks: TLS 1.2 or later (R26).
 *
 * @param ciphers the cipher suites that it speaks; empty for those that Java allows by default
 */
record ServerTls(PrivateKey key, List<X509Certificate> chain, List<String> ciphers) {
    ServerTls {
        chain = List.copyOf(chain);
        ciphers = List.copyOf(ciphers);
    }

    /**
     * With these cipher suites alone.
     *
     * @throws IllegalArgumentException if one is not known here; the message names it
     */
    ServerTls speaking(List<String> suites) {
        List<String> known = supported();
        suites.stream().filter(suite -> !known.contains(suite)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("“%s” is not a cipher suite that this Java has (R26); it has %s."
                    .formatted(unknown, String.join(", ", known)));
        });
        return new ServerTls(key, chain, suites);
    }

    private static List<String> supported() {
        try {
            return List.of(SSLContext.getDefault().getSupportedSSLParameters().getCipherSuites());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has TLS", e);
        }
    }

    List<String> protocols() {
        return List.of("TLSv1.3", "TLSv1.2");
    }

    /**
     * Reads the first key of a PKCS#12 key store.
     *
     * @throws IllegalArgumentException if there is none, or the password is wrong; the message says so to a person
     */
    static ServerTls load(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return new ServerTls(key, x509(store.getCertificateChain(alias)), List.of());
                }
            }
            throw new IllegalArgumentException(file + " holds no private key.");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read as a PKCS#12 key store with this password: " + e.getMessage(), e);
        }
    }

    private static List<X509Certificate> x509(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }
}
