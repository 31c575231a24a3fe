package io.sluice.backend;

import io.sluice.store.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The demo's own certificate for loopback, made at first start. Its authority signs this one certificate and its key is
 * then forgotten, so that whoever trusts the authority trusts nothing else.
 */
final class DemoCertificate {
    private static final Duration VALID = Duration.ofDays(825);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    /** Not a secret: the file holds a throw-away key and is readable to its owner alone. */
    private static final char[] PASSWORD = "sluice-demo".toCharArray();

    private final Path keyStore;
    private final Path authority;
    private final Clock clock;

    DemoCertificate(Path folder, Clock clock) {
        this.keyStore = folder.resolve("demo-tls.p12");
        this.authority = folder.resolve("demo-ca.pem");
        this.clock = clock;
    }

    /** The authority's certificate, for {@code --ca}. */
    Path authority() {
        return authority;
    }

    /** The certificate, made anew if there is none or it ends soon. */
    ServerTls get() {
        try {
            if (!present()) {
                make();
            }
            return ServerTls.load(keyStore, PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's certificate cannot be written: " + e.getMessage(), e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The demo's certificate cannot be made", e);
        }
    }

    private boolean present() throws IOException, GeneralSecurityException {
        if (!Files.exists(keyStore) || !Files.exists(authority)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            X509Certificate certificate = (X509Certificate) store.getCertificate("sluice");
            return certificate.getNotAfter().toInstant().minus(RENEWED_BEFORE).isAfter(clock.instant());
        }
    }

    private void make() throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair issuer = generator.generateKeyPair();
        KeyPair server = generator.generateKeyPair();
        X500Name issuerName = new X500Name("CN=Sluice demo authority");
        X509Certificate root = sign(
                builder(issuerName, issuerName, issuer)
                        .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign)),
                issuer);
        X509Certificate leaf = sign(
                builder(issuerName, new X500Name("CN=localhost"), server)
                        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                        .addExtension(
                                Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                        .addExtension(Extension.subjectAlternativeName, false, loopback()),
                issuer);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setKeyEntry("sluice", server.getPrivate(), PASSWORD, new X509Certificate[] {leaf, root});
        write(keyStore, out -> store.store(out, PASSWORD));
        write(authority, out -> out.write(pem(root).getBytes(StandardCharsets.US_ASCII)));
    }

    private static GeneralNames loopback() {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1")
        });
    }

    private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair keys) {
        Instant now = clock.instant();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(120, new SecureRandom()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(VALID)),
                subject,
                keys.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder certificate, KeyPair by)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private interface Content {
        void to(OutputStream out) throws IOException, GeneralSecurityException;
    }

    /** Writes beside and moves, so that a half-written file is never found. Only the owner may read it. */
    private static void write(Path file, Content content) throws IOException, GeneralSecurityException {
        Path beside = PrivateFiles.create(file.resolveSibling(file.getFileName() + ".tmp"));
        try (OutputStream out = Files.newOutputStream(beside)) {
            content.to(out);
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
