package io.sluice.backend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What the listener proves who it is with: TLS 1.2 or later, with a list of cipher suites (R26). */
record ServerTls(PrivateKey key, List<X509Certificate> chain, CipherList ciphers) {
    ServerTls {
        chain = List.copyOf(chain);
    }

    /** The same with a list of cipher suites. */
    ServerTls with(CipherList list) {
        return new ServerTls(key, chain, list);
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
                    return new ServerTls(key, x509(store.getCertificateChain(alias)), CipherList.PLATFORM);
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
