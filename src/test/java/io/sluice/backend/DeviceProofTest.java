package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.protocol.Api;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditOutcome;
import io.sluice.protocol.AuditPage;
import io.sluice.protocol.DeviceProof;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Posture;
import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R24 over HTTPS: a session that was opened with a device's key is worth nothing without that key. */
final class DeviceProofTest {
    @TempDir
    Path folder;

    private TestBackend backend;
    private TestDevice device;

    @BeforeEach
    void start() {
        backend = new TestBackend(folder);
        device = new TestDevice(backend);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private static void is(Problem.Type type, HttpResponse<String> answer) throws Malformed {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(type.status());
        assertThat(Problem.read(answer.body()).type()).isEqualTo(type);
    }

    private List<AuditEvent> denied() throws Malformed {
        String officer = backend.signIn("second-officer");
        return AuditPage.read(backend.send(backend.get(officer, Api.AUDIT)).body()).events().stream()
                .filter(event -> event.outcome() == AuditOutcome.DENIED)
                .toList();
    }

    @Test
    void withItsKeyADeviceReadsAndItsSessionSaysWhichItIs() throws Malformed {
        String token = device.signIn("officer");
        assertThat(device.read(token, Api.ENROLLMENT).statusCode()).isEqualTo(200);
        Posture posture = Posture.read(device.read(token, Api.SESSION).body());
        assertThat(posture.device()).isEqualTo(device.id());
        assertThat(posture.name()).isEqualTo("Officer");
        assertThat(posture.source()).isEqualTo("127.0.0.1");
        backend.restart();
        assertThat(device.read(token, Api.ENROLLMENT).statusCode()).isEqualTo(200);
    }

    @Test
    void aStolenTokenIsWorthNothingWithoutTheKeyAndEndsTheSession() throws Malformed {
        String token = device.signIn("officer");
        is(Problem.Type.SIGN_IN_REQUIRED, backend.send(backend.get(token, Api.ENROLLMENT)));
        is(Problem.Type.SIGN_IN_REQUIRED, device.read(token, Api.ENROLLMENT));
        assertThat(denied())
                .filteredOn(event -> event.actor() != null)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo(Cast.OFFICER);
                    assertThat(event.act()).isEqualTo("read-enrollment");
                    assertThat(event.details()).contains("without the key of its device");
                });
    }

    @Test
    void aStolenTokenIsWorthNothingWithAnotherDevicesKey() throws Malformed {
        String token = device.signIn("officer");
        TestDevice thief = new TestDevice(backend);
        is(Problem.Type.SIGN_IN_REQUIRED, thief.read(token, Api.ENROLLMENT));
        is(Problem.Type.SIGN_IN_REQUIRED, device.read(token, Api.ENROLLMENT));
        assertThat(denied()).anyMatch(event -> String.valueOf(event.details()).contains("the key of another device"));
    }

    @Test
    void aProofForAnotherRequestOrTokenIsNone() throws Malformed {
        String token = device.signIn("officer");
        String other = device.signIn("officer");
        HttpRequest.Builder wrong = HttpRequest.newBuilder(backend.uri(Api.ENROLLMENT))
                .header("Authorization", DeviceProof.SCHEME + token)
                .header(DeviceProof.HEADER, device.proof("GET", Api.ENROLLMENT, Optional.of(other)));
        is(Problem.Type.SIGN_IN_REQUIRED, backend.send(wrong));
        assertThat(device.read(other, Api.ENROLLMENT).statusCode()).isEqualTo(200);
    }

    @Test
    void aProofIsTakenOnceAndWhoeverRepeatsItIsTurnedAwayAndWrittenDown() throws Malformed {
        String token = device.signIn("officer");
        HttpRequest.Builder request = device.get(token, Api.ENROLLMENT);
        assertThat(backend.send(request).statusCode()).isEqualTo(200);
        HttpResponse<String> repeated = backend.send(request);
        is(Problem.Type.DEVICE_PROOF_REQUIRED, repeated);
        assertThat(repeated.headers().firstValue("WWW-Authenticate")).contains("DPoP error=\"use_dpop_nonce\"");
        assertThat(device.read(token, Api.ENROLLMENT).statusCode()).isEqualTo(200);
        assertThat(denied()).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEqualTo(Cast.OFFICER);
            assertThat(event.details()).contains("was shown before");
        });
    }

    @Test
    void aProofThatIsNotFreshEndsNothingAndIsNoDenial() throws Malformed {
        String token = device.signIn("officer");
        HttpRequest.Builder late = device.get(token, Api.ENROLLMENT);
        backend.clock.advance(Duration.ofMinutes(7));
        HttpResponse<String> answer = backend.send(late);
        is(Problem.Type.DEVICE_PROOF_REQUIRED, answer);
        assertThat(answer.headers().firstValue(DeviceProof.NONCE_HEADER)).isPresent();
        assertThat(device.read(token, Api.ENROLLMENT).statusCode()).isEqualTo(200);
        assertThat(denied()).isEmpty();
    }

    @Test
    void aSignInWithoutANonceIsAskedForOneAndOneThatIsRepeatedIsRefused() throws Malformed {
        HttpRequest.Builder first = HttpRequest.newBuilder(backend.uri(Api.SIGN_IN))
                .header(DeviceProof.HEADER, device.proof("POST", Api.SIGN_IN, Optional.empty()))
                .POST(BodyPublishers.ofString(new SignIn.ByName("officer").text()));
        is(Problem.Type.DEVICE_PROOF_REQUIRED, backend.send(first));
        device.askForNonce();
        HttpRequest.Builder second = HttpRequest.newBuilder(backend.uri(Api.SIGN_IN))
                .header(DeviceProof.HEADER, device.proof("POST", Api.SIGN_IN, Optional.empty()))
                .POST(BodyPublishers.ofString(new SignIn.ByName("officer").text()));
        assertThat(backend.send(second).statusCode()).isEqualTo(200);
        is(Problem.Type.DEVICE_PROOF_REQUIRED, backend.send(second));
    }

    @Test
    void aSignInWithAWrongProofIsRefused() throws Malformed {
        device.askForNonce();
        is(
                Problem.Type.SIGN_IN_REQUIRED,
                backend.send(HttpRequest.newBuilder(backend.uri(Api.SIGN_IN))
                        .header(DeviceProof.HEADER, device.proof("POST", Api.COMMANDS, Optional.empty()))
                        .POST(BodyPublishers.ofString(new SignIn.ByName("officer").text()))));
    }

    @Test
    void whatIsNoTokenAtAllIsNoProof() throws Malformed {
        is(
                Problem.Type.SIGN_IN_REQUIRED,
                backend.send(HttpRequest.newBuilder(backend.uri(Api.SIGN_IN))
                        .header(DeviceProof.HEADER, "bnVsbA.e30.e30")
                        .POST(BodyPublishers.ofString(new SignIn.ByName("officer").text()))));
    }

    @Test
    void whoShowsNoDeviceSignsInAsBefore() throws Malformed {
        String token = backend.signIn("officer");
        HttpResponse<String> answer = backend.send(backend.get(token, Api.SESSION));
        assertThat(answer.headers().firstValue(DeviceProof.NONCE_HEADER)).isEmpty();
        assertThat(Posture.read(answer.body()).device()).isNull();
    }
}
