package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.trust.AccessConditions;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R26 in real handshakes: TLS 1.2 or later, and of the cipher suites only those that are listed. */
final class TlsTest {
    private static final String OF_1_3 = "TLS_AES_128_GCM_SHA256";
    private static final String STRONGER = "TLS_AES_256_GCM_SHA384";
    private static final String OF_1_2 = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";
    /** The first bytes of a record that is an alert, and of one that is a handshake. */
    private static final int ALERT = 21;

    private static final int HANDSHAKE = 22;
    private static final int PROTOCOL_VERSION = 70;

    @TempDir
    Path folder;

    private TestBackend backend;

    private void start(String... suites) {
        backend = new TestBackend(
                folder, new Protection(AccessConditions.DEFAULT, new CipherList(Arrays.asList(suites))));
    }

    @AfterEach
    void stop() {
        if (backend != null) {
            backend.close();
        }
    }

    private Socket connect() throws IOException {
        return new Socket(backend.uri("").getHost(), backend.uri("").getPort());
    }

    private SSLSession handshake(String... suites) throws IOException {
        try (SSLSocket socket = (SSLSocket) backend.tls()
                .getSocketFactory()
                .createSocket(backend.uri("").getHost(), backend.uri("").getPort())) {
            if (suites.length > 0) {
                socket.setEnabledCipherSuites(suites);
            }
            socket.startHandshake();
            return socket.getSession();
        }
    }

    /** The answer to the first words of a client that speaks at most this version, 1 for TLS 1.0 to 3 for TLS 1.2. */
    private byte[] answerTo(int version) throws IOException {
        String hello = "030" + version + "00".repeat(32) + "00" // version, random, no session
                + "0004" + "c02b" + "c009" // ECDHE_ECDSA with AES 128: GCM, which is of 1.2, and CBC with SHA-1, of 1.0
                + "0100" // no compression
                + "0016" + "000a00040002" + "0017" + "000b00020100" + "000d00040002" + "0403"; // P-256, SHA-256
        String handshake = "01" + "%06x".formatted(hello.length() / 2) + hello;
        String record = "160301" + "%04x".formatted(handshake.length() / 2) + handshake;
        try (Socket socket = connect()) {
            socket.getOutputStream().write(HexFormat.of().parseHex(record));
            socket.getOutputStream().flush();
            return socket.getInputStream().readNBytes(7);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoSpeaksLessThan12IsToldThatTheVersionIsTooOld(int version) throws IOException {
        start();
        byte[] answer = answerTo(version);
        assertThat((int) answer[0]).isEqualTo(ALERT);
        assertThat((int) answer[6]).isEqualTo(PROTOCOL_VERSION);
    }

    @Test
    void theSameWordsIn12AreAnswered() throws IOException {
        start();
        assertThat((int) answerTo(3)[0]).isEqualTo(HANDSHAKE);
    }

    @Test
    void onlyAListedSuiteIsTaken() throws IOException {
        start(OF_1_3);
        assertThat(handshake().getCipherSuite()).isEqualTo(OF_1_3);
        assertThatThrownBy(() -> handshake(STRONGER)).isInstanceOf(SSLException.class);
        assertThatThrownBy(() -> handshake(OF_1_2)).isInstanceOf(SSLException.class);
    }

    @Test
    void aListOfSuitesOf12MakesItThatVersion() throws IOException {
        start(OF_1_2);
        SSLSession session = handshake();
        assertThat(session.getProtocol()).isEqualTo("TLSv1.2");
        assertThat(session.getCipherSuite()).isEqualTo(OF_1_2);
        assertThatThrownBy(() -> handshake(OF_1_3)).isInstanceOf(SSLException.class);
    }

    @Test
    void withoutAListTheStrongestThatBothTakeIsTaken() throws IOException {
        start();
        assertThat(handshake().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(handshake(OF_1_2).getCipherSuite()).isEqualTo(OF_1_2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "TLS_RSA_WITH_NULL_SHA256", "TLS_DH_anon_WITH_AES_128_GCM_SHA256", "AES128-SHA", OF_1_3 + ","
            })
    void aSuiteThatJavaDoesNotTakeByDefaultIsRefusedWithThoseThatAre(String list) {
        assertThatThrownBy(() -> CipherList.parse(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R26")
                .hasMessageContaining(STRONGER);
    }

    @Test
    void namesAreReadInTheirOrder() {
        assertThat(CipherList.parse(STRONGER + ", " + OF_1_3).suites()).isEqualTo(List.of(STRONGER, OF_1_3));
    }
}
