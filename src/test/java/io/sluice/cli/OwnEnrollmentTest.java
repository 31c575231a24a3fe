package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.identity.TestBrowser;
import io.sluice.identity.TestProvider;
import io.sluice.protocol.SignIn;
import io.sluice.replica.DeviceKey;
import io.sluice.sync.BackendAddress;
import io.sluice.sync.FirstSignIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sluice backend} with an enrollment of the customer's own, and the customer's identity provider (R30). */
final class OwnEnrollmentTest {
    private static final String ADA = "01920000-0000-7000-8000-000000000002";
    private static final String ENROLLMENT = """
        {"type":"enrollment","row":{"id":"01920000-0000-7000-8000-000000000001","name":"Acme","hosting":"ON_PREMISES","subnetIds":[],"egressIps":[],"policyManagement":"SELF_SERVICE","ownProposals":false}}
        {"type":"principal","row":{"id":"01920000-0000-7000-8000-000000000002","type":"USER","name":"Ada"}}
        {"type":"role","row":{"id":"01920000-0000-7000-8000-000000000003","version":1,"name":"Enrollment administrator","workflows":["MANAGE_ROLES","MANAGE_NETWORK_EGRESS"],"everyone":false,"removed":false}}
        {"type":"role-holder","row":{"role":"01920000-0000-7000-8000-000000000003","principal":"01920000-0000-7000-8000-000000000002","removed":false}}
        """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final TestProvider provider = new TestProvider(Clock.systemUTC());
    private final TestBrowser browser = new TestBrowser();

    @AfterEach
    void stop() {
        browser.close();
        provider.close();
    }

    private String[] args(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "backend",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                "0",
                "--identity-provider",
                provider.issuer(),
                "--client-id",
                TestProvider.CLIENT));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private int run(String... args) {
        return new Program(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err)).run(args);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String who(String user) throws IOException {
        return file("identities.jsonl", "{\"identity\":\"ada@acme\",\"user\":\"" + user + "\"}\n");
    }

    /** Serves until it said where, hands that on, and stops. */
    private void served(Use use, String... args) throws Exception {
        BlockingQueue<String> printed = new LinkedBlockingQueue<>();
        PrintWriter told = new PrintWriter(out) {
            @Override
            public void println(String line) {
                printed.add(line);
            }
        };
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Integer> command = thread.submit(
                    () -> new Program(InputStream.nullInputStream(), told, new PrintWriter(err)).run(args));
            String line = printed.take();
            use.of(
                    line,
                    new BackendAddress(
                            URI.create(line.replaceAll(".* (https://[^ ]+) .*", "$1")),
                            folder.resolve("data/demo-ca.pem")));
            thread.shutdownNow();
            assertThat(command.get()).isEqualTo(ExitCode.DONE);
        }
    }

    @FunctionalInterface
    private interface Use {
        void of(String said, BackendAddress backend) throws Exception;
    }

    private SignIn.Session signIn(BackendAddress backend) throws Exception {
        return FirstSignIn.session(
                backend, "", DeviceKey.random(new SecureRandom()), (where, _) -> browser.open(where), false);
    }

    @Test
    void itIsFoundedOnceAndServesWhomTheProviderNames() throws Exception {
        provider.subject("ada@acme");
        String who = who(ADA);
        served(
                (said, backend) -> {
                    assertThat(said).contains("Serving the enrollment at", provider.issuer(), "one of 1 identities");
                    assertThat(signIn(backend).name()).isEqualTo("Ada");
                },
                args("--enrollment", file("enrollment.jsonl", ENROLLMENT), "--identities", who));
        served((_, backend) -> assertThat(signIn(backend).user()).hasToString(ADA), args("--identities", who));
    }

    @Test
    void oneThatIsNotWholeIsNotFoundedAtAll() throws IOException {
        String bad = file("enrollment.jsonl", ENROLLMENT + "{\"type\":\"principal\"}\n");
        assertThat(run(args("--enrollment", bad, "--identities", who(ADA)))).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("--enrollment " + bad + ": line 5: “row” is missing.");
        assertThat(folder.resolve("data/backend.mv.db")).doesNotExist();
        assertThat(run(args("--identities", who(ADA)))).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("there is no enrollment in --data yet");
    }

    @Test
    void whoeverCanSignInIsAUserOfIt() throws IOException {
        String good = file("enrollment.jsonl", ENROLLMENT);
        assertThat(run(args("--enrollment", good, "--identities", who("01920000-0000-7000-8000-000000000003"))))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("“ada@acme” belongs to", "the id of no user");
        assertThat(folder.resolve("data/backend.mv.db"))
                .as("a file that is read once can be put right until then")
                .doesNotExist();
        String other = ENROLLMENT
                + "{\"type\":\"principal\",\"row\":{\"id\":\"01920000-0000-7000-8000-000000000005\",\"type\":\"USER\",\"name\":\"Ben\"}}\n";
        assertThat(run(args(
                        "--enrollment",
                        file("enrollment.jsonl", other),
                        "--identities",
                        who("01920000-0000-7000-8000-000000000005"))))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("nobody who can sign in could administer the enrollment");
        assertThat(folder.resolve("data/backend.mv.db")).doesNotExist();
        assertThat(run(args("--enrollment", good))).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("name the file with --identities");
    }

    @Test
    void theDemoHasAnEnrollmentOfItsOwn() throws IOException {
        assertThat(run(args("--demo", "aws", "--identities", who(ADA)))).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("--demo has an enrollment of its own");
    }
}
