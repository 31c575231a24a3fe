package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.egress.Act;
import io.sluice.egress.Workflow;
import io.sluice.protocol.Api;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditPage;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Posture;
import io.sluice.protocol.Problem;
import io.sluice.protocol.Signal;
import io.sluice.protocol.SignalReading.State;
import io.sluice.trust.AccessConditions;
import io.sluice.trust.Requirements;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R24 and R25 over HTTPS: what the customer's file says decides on every request, from the moment it says so. */
final class SignalFileTest {
    private static final String EVERYTHING = "all,country=DE,citizenship=DE";

    @TempDir
    Path folder;

    private TestBackend backend;
    private TestDevice device;

    private void start(String required) throws IOException {
        Files.writeString(folder.resolve("signals"), head(1));
        backend = new TestBackend(
                folder.resolve("backend"),
                new Protection(
                        new AccessConditions(AccessConditions.DEFAULT.networks(), false, Duration.ofMinutes(15)),
                        CipherList.PLATFORM,
                        Optional.of(new SignalChoice(
                                folder.resolve("signals"), Requirements.parse(required, Duration.ofHours(24))))));
        device = new TestDevice(backend);
    }

    @AfterEach
    void stop() {
        if (backend != null) {
            backend.close();
        }
    }

    private static String in(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }

    private static String head(int days) {
        return "{\"record\":\"signals\",\"until\":\"%s\"}\n".formatted(in(days));
    }

    private String good(String identity, TestDevice of) {
        return """
            {"record":"person","identity":"%s","trainingUntil":"%s","complianceUntil":"%s","citizenships":["DE"],\
            "employedSince":"%s","vouchedBy":"administrator","vouchedUntil":"%s"}
            {"record":"person","identity":"administrator","lead":true}
            {"record":"network","cidr":"127.0.0.0/8","country":"DE"}
            %s\
            """.formatted(identity, in(9), in(9), in(-200), in(9), registered(identity, of, true));
    }

    private static String registered(String identity, TestDevice of, boolean healthy) {
        return """
            {"record":"device","id":"%s","owner":"%s","registeredUntil":"%s","reportedAt":"%s","patchedAt":"%s",\
            "healthy":%s,"diskEncrypted":true}
            """.formatted(of.id(), identity, in(9), in(0), in(-3), healthy);
    }

    /** As whoever writes the file should: beside it, and then in its place. */
    private void write(String text) throws IOException {
        Path next = Files.writeString(folder.resolve("next"), text);
        Files.move(
                next, folder.resolve("signals"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Problem is(Problem.Type type, HttpResponse<String> answer) throws Malformed {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(type.status());
        Problem problem = Problem.read(answer.body());
        assertThat(problem.type()).isEqualTo(type);
        return problem;
    }

    private List<AuditEvent> log(String token) throws Malformed {
        return AuditPage.read(device.read(token, Api.AUDIT).body()).events();
    }

    @Test
    void whoMeetsEverythingIsServedAndSeesWhatIsDecidedOn() throws Exception {
        start(EVERYTHING);
        write(head(1) + good("officer", device));
        String token = device.signIn("officer");
        assertThat(device.read(token, Api.ENROLLMENT).statusCode()).isEqualTo(200);
        assertThat(Posture.read(device.read(token, Api.SESSION).body()).signals())
                .hasSize(Signal.values().length)
                .allMatch(reading -> reading.state() == State.MET);
    }

    @Test
    void whoIsNotKnownIsNotLetInAndIsToldNothingOfThePerson() throws Exception {
        start(EVERYTHING);
        write(head(1) + good("officer", device));
        TestDevice other = new TestDevice(backend);
        Problem problem = is(Problem.Type.SIGNALS_NOT_MET, other.trySignIn("proposer"));
        assertThat(problem.detail())
                .contains("device registered", other.id(), "customer's side", "Accepted:")
                .doesNotContain("training", "citizenship", "tenure", "vouched", "compliance");
        String token = device.signIn("officer");
        assertThat(log(token))
                .filteredOn(event -> Cast.PROPOSER.equals(event.actor()))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.details()).contains("training is required and not met", "device registered"));
    }

    @Test
    void whoShowsTheRegisteredDeviceIsToldWhatIsWrongWithThePerson() throws Exception {
        start(EVERYTHING);
        write(head(1) + registered("officer", device, true));
        assertThat(is(Problem.Type.SIGNALS_NOT_MET, device.trySignIn("officer")).detail())
                .contains("training is required and not met", "R24")
                .doesNotContain("device registered");
        assertThat(is(Problem.Type.SIGNALS_NOT_MET, device.trySignIn("second-officer"))
                        .detail())
                .doesNotContain("training");
    }

    @Test
    void whereOnlyThePersonIsJudgedANameAloneIsToldNothing() throws Exception {
        start("training");
        HttpResponse<String> answer = device.trySignIn("officer");
        assertThat(is(Problem.Type.SIGNALS_NOT_MET, answer).detail())
                .doesNotContain("training")
                .contains("audit log");
        write(head(1) + "{\"record\":\"person\",\"identity\":\"officer\",\"trainingUntil\":\"" + in(1) + "\"}");
        assertThat(backend.send(backend.get(backend.signIn("officer"), Api.ENROLLMENT))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDeviceThatFallsIllDuringASessionEndsItAndItsStreamAndTheLogSaysSo() throws Exception {
        start("device-registered,device-healthy");
        TestDevice colleague = new TestDevice(backend);
        write(head(1) + registered("officer", device, true) + registered("second-officer", colleague, true));
        String token = device.signIn("officer");
        String second = colleague.signIn("second-officer");
        try (BufferedReader events =
                new BufferedReader(new InputStreamReader(device.listen(token).body(), StandardCharsets.UTF_8))) {
            assertThat(nudged(events)).isTrue();
            write(head(1) + registered("officer", device, false) + registered("second-officer", colleague, true));
            // somebody else's request is enough to notice
            assertThat(colleague.read(second, Api.ENROLLMENT).statusCode()).isEqualTo(200);
            assertThat(events.readLine()).startsWith("data:");
            assertThat(events.lines().filter(line -> line.startsWith("event:")))
                    .first()
                    .isEqualTo("event:ended");
        }
        is(Problem.Type.SIGN_IN_REQUIRED, device.read(token, Api.ENROLLMENT));
        assertThat(is(Problem.Type.SIGNALS_NOT_MET, device.trySignIn("officer")).detail())
                .contains("device healthy is required and not met", "not healthy");
        AuditPage page = AuditPage.read(colleague.read(second, Api.AUDIT).body());
        assertThat(page.events())
                .filteredOn(event -> event.act().equals("read-changes"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo(Cast.OFFICER);
                    assertThat(event.details()).contains("device healthy", "Opened from 127.0.0.1");
                });
        write(head(1) + registered("officer", device, true));
        assertThat(device.read(device.signIn("officer"), Api.ENROLLMENT).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDeviceThatIsTakenOffTheListIsToldSoAtItsNextRequest() throws Exception {
        start("device-registered");
        write(head(1) + registered("officer", device, true));
        String token = device.signIn("officer");
        write(head(1));
        assertThat(is(Problem.Type.SIGNALS_NOT_MET, device.read(token, Api.CHANGES))
                        .detail())
                .contains("device registered is required and not met", device.id());
        is(Problem.Type.SIGN_IN_REQUIRED, device.read(token, Api.CHANGES));
    }

    private static boolean nudged(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (line != null && !line.startsWith("event:")) {
            line = events.readLine();
        }
        return line != null;
    }

    @Test
    void aFileThatCannotBeReadIsToldAndWhatWasKnownCountsUntilItsOwnTimeAndNoLonger() throws Exception {
        start("device-registered");
        write(head(1) + registered("officer", device, true));
        String token = device.signIn("officer");
        write(head(1) + registered("officer", device, true) + "{\"record\":\"person\"}\n");
        assertThat(device.read(token, Api.ENROLLMENT).statusCode()).isEqualTo(200);
        assertThat(log(token))
                .filteredOn(event -> event.act().equals("read-signals"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isNull();
                    assertThat(event.details()).contains("line 3", "“identity” is missing");
                });
        Files.delete(folder.resolve("signals"));
        assertThat(device.read(token, Api.ENROLLMENT).statusCode()).isEqualTo(200);
        backend.clock.advance(Duration.ofHours(25));
        // the session itself, of eight hours, is over by then: who signs in meets the same
        assertThat(is(Problem.Type.SIGNALS_NOT_MET, device.trySignIn("officer")).detail())
                .contains("was good until");
        String until = Instant.now().plus(Duration.ofDays(9)).toString();
        write("{\"record\":\"signals\",\"until\":\"" + until + "\"}\n" + registered("officer", device, true));
        String again = device.signIn("officer");
        assertThat(log(again))
                .filteredOn(event -> event.act().equals("read-signals"))
                .hasSize(3)
                .first()
                .satisfies(event -> assertThat(event.details()).contains("can be read again"));
    }

    @Test
    void aBackendDoesNotStartOnAFileThatCannotBeRead() {
        assertThatThrownBy(() -> start("nonsense")).hasMessageContaining("no signal");
        Protection missing = new Protection(
                AccessConditions.DEFAULT,
                CipherList.PLATFORM,
                Optional.of(new SignalChoice(
                        folder.resolve("absent"), Requirements.parse("training", Duration.ofHours(1)))));
        assertThatThrownBy(() -> new TestBackend(folder.resolve("backend"), missing))
                .isInstanceOf(UnusableSignals.class)
                .hasMessageContaining("There is no file");
    }

    @Test
    void anActOfHighPrivilegeStillWaitsForAFreshSignIn() throws Exception {
        start("device-registered");
        write(head(1) + registered("administrator", device, true));
        String token = device.signIn("administrator");
        String command = CommandJson.request(List.of(backend.command(
                TestBackend.newId(),
                0,
                null,
                new Act.CreateRole("Steward", Set.of(Workflow.MANAGE_S3_BUCKETS), null))));
        backend.clock.advance(Duration.ofMinutes(15));
        is(Problem.Type.STEP_UP_REQUIRED, backend.send(device.post(token, Api.COMMANDS, command)));
        assertThat(backend.send(device.post(device.signIn("administrator"), Api.COMMANDS, command))
                        .body())
                .contains("\"outcome\":\"accepted\"");
    }
}
