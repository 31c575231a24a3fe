package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.protocol.Api;
import io.sluice.store.Database;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes on between the backend and those who listen: nudges, a pulled plug, packing, the audit log. */
final class LiveTest {
    @TempDir
    Path folder;

    private TestBackend backend;
    private String officer;

    @BeforeEach
    void start() {
        backend = new TestBackend(folder);
        officer = backend.signIn("officer");
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private BufferedReader listen() {
        HttpResponse<InputStream> answer =
                backend.send(backend.get(officer, Api.CHANGES_STREAM).build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static void expectNudge(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (line != null && !line.startsWith("event:")) {
            line = events.readLine();
        }
        assertThat(line).isNotNull().contains("changed");
    }

    @Test
    void whoListensIsNudgedAtOnceAndAfterEachCommit() throws IOException {
        try (BufferedReader events = listen()) {
            expectNudge(events);
            backend.propose(backend.signIn("proposer"), "api.example.com", "443");
            expectNudge(events);
        }
    }

    @Test
    void nothingIsToldToASessionThatHasEnded() throws IOException {
        try (BufferedReader events = listen()) {
            expectNudge(events);
            backend.clock.advance(Duration.ofHours(9));
            backend.propose(backend.signIn("proposer"), "api.example.com", "443");
            assertThat(endOf(events)).isTrue();
        }
    }

    @Test
    void aPulledPlugEndsTheStreamAndRefusesConnectionsUntilItIsPutBack() throws IOException {
        UUID policy = backend.propose(backend.signIn("proposer"), "api.example.com", "443");
        HttpRequest request = backend.get(officer, Api.ENROLLMENT).build();
        try (BufferedReader events = listen()) {
            expectNudge(events);
            backend.backend().pullPlug();
            assertThat(endOf(events)).isTrue();
        }
        assertThatThrownBy(() -> backend.send(request, BodyHandlers.ofString()))
                .isInstanceOf(UncheckedIOException.class);
        backend.backend().plugIn();
        assertThat(backend.pull(officer, "").rows(EgressPolicy.class))
                .extracting(EgressPolicy::id)
                .containsExactly(policy);
        try (BufferedReader events = listen()) {
            expectNudge(events);
        }
    }

    /** Whether nothing but empty lines comes before the end, clean or not. */
    private static boolean endOf(BufferedReader events) {
        try {
            String line = events.readLine();
            while (line != null && !line.startsWith("event:")) {
                line = events.readLine();
            }
            return line == null;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void aPageIsPackedForWhoAsksForThat() throws IOException {
        HttpResponse<byte[]> packed = backend.send(
                backend.get(officer, Api.CHANGES)
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8))
                .isEqualTo(backend.send(backend.get(officer, Api.CHANGES)).body());
    }

    @Test
    void everyCommandAndSignInIsInTheAuditLogAndTheLogHolds() {
        String proposer = backend.signIn("proposer");
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        backend.push(proposer, backend.approval(officer, policy));
        backend.pushAll(officer, "{\"commands\":[{\"id\":\"%s\",\"type\":\"erase\"}]}".formatted(TestBackend.newId()));
        backend.close();
        try (Database database = BackendFiles.open(folder)) {
            assertThat(database.sql()
                            .fetchValues("select operation || ': ' || came_of_it from audit_event order by number"))
                    .isEqualTo(List.of(
                            "sign-in: accepted",
                            "sign-in: accepted",
                            "propose: accepted, seq 2",
                            "approve: refused, R14",
                            "unreadable: refused"));
            assertThat(AuditLog.firstBroken(database.sql())).isEmpty();
        }
    }

    @Test
    void theRefusalOfAnUnknownPolicyTellsNothingOfOthers() {
        UUID policy = backend.propose(backend.signIn("proposer"), "api.example.com", "443");
        String other = backend.signIn("other");
        String hidden = backend.push(other, backend.command(policy, 1, null, new Act.Withdraw(null)))
                .toString()
                .replaceAll("[0-9a-f-]{36}", "ID");
        String absent = backend.push(other, backend.command(TestBackend.newId(), 1, null, new Act.Withdraw(null)))
                .toString()
                .replaceAll("[0-9a-f-]{36}", "ID");
        assertThat(hidden).isEqualTo(absent);
    }
}
