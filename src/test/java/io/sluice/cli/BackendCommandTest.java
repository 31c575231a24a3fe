package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.backend.BackendFiles;
import io.sluice.demo.EmbeddedBackend;
import io.sluice.egress.Hosting;
import io.sluice.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BackendCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new Program(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err)).run(args);
    }

    @Test
    void withoutTheDemoItSaysInOneSentenceWhyItDoesNotStart() {
        assertThat(run("backend", "--data", folder.toString())).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString().lines()).singleElement().asString().contains("identity provider", "--demo aws");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "--port,70000",
        "--port,-1",
        "--port,http",
        "--token-ttl,12x",
        "--token-ttl,0h",
        "--token-ttl,PT",
        "--token-ttl,PT0S",
        "--networks,10.0.0.0/33",
        "--networks,10.0.0.1/8",
        "--networks,office.example.com",
        "--networks,''",
        "--egress-ips,198.51.100.17/28",
        "--egress-ips,198.51.100.16",
        "--step-up,0m",
        "--tls-ciphers,TLS_RSA_WITH_NULL_SHA256",
        "--demo,moon",
        "--no-such-option,1"
    })
    void wrongUseIsNamed(String option, String value) {
        assertThat(run("backend", "--data", folder.toString(), "--demo", "aws", option, value))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains(option);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void egressIpsThatCannotBeAreRefusedWithTheReason() {
        assertThat(run("backend", "--data", folder.toString(), "--demo", "aws", "--egress-ips", "198.51.100.17/28"))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("“198.51.100.17/28” is not a CIDR range without host bits");
        assertThat(run("backend", "--data", folder.toString(), "--demo", "onprem", "--egress-ips", "198.51.100.16/28"))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("from the customer's own network (R22)");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKeyStoreThatIsNoneIsRefusedWithItsName() throws Exception {
        Path file = Files.writeString(folder.resolve("no.p12"), "nothing");
        assertThat(run(
                        "backend",
                        "--data",
                        folder.resolve("d").toString(),
                        "--demo",
                        "aws",
                        "--port",
                        "0",
                        "--tls-keystore",
                        file.toString()))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("no.p12", "PKCS#12").doesNotContain("\tat ");
    }

    @Test
    void aPasswordFileThatIsMissingIsNamed() {
        String missing = folder.resolve("secret").toString();
        assertThat(run(
                        "backend",
                        "--data",
                        folder.resolve("data").toString(),
                        "--demo",
                        "aws",
                        "--tls-keystore",
                        folder.resolve("store.p12").toString(),
                        "--tls-password-file",
                        missing))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("--tls-password-file: there is no file " + missing + ".");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("backend", "--demo", "aws", "--port", port, "--data", folder.toString()))
                    .isEqualTo(ExitCode.REFUSED);
            assertThat(err.toString().lines()).singleElement().asString().contains("port " + port + " is taken");
        }
    }

    @Test
    void aFolderInUseIsNamed() throws IOException {
        Path file = folder.resolve("backend.mv.db");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(run("backend", "--demo", "aws", "--port", "0", "--data", folder.toString()))
                    .isEqualTo(ExitCode.REFUSED);
            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .contains(folder.toString(), "in use by another process");
        }
    }

    @Test
    void aDamagedFileIsNeverTakenForANewEnrollment() throws IOException {
        EmbeddedBackend.start(EmbeddedBackend.Settings.of(folder, Hosting.AWS)).close();
        Path file = folder.resolve("backend.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0);
        Files.write(file, bytes);
        assertThat(run("backend", "--demo", "aws", "--port", "0", "--data", folder.toString()))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("damaged", folder.toString()).doesNotContain("\tat ");
    }

    @Test
    void anEmptyFileIsNoEnrollment() throws IOException {
        Files.createFile(folder.resolve("backend.mv.db"));
        assertThat(run("backend", "--demo", "aws", "--port", "0", "--data", folder.toString()))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("damaged");
    }

    @Test
    void whatANewerVersionWroteIsLeftToIt() {
        EmbeddedBackend.start(EmbeddedBackend.Settings.of(folder, Hosting.AWS)).close();
        try (Database database = BackendFiles.open(folder)) {
            database.sql()
                    .execute("insert into \"flyway_schema_history\" select 99, '99', 'later', 'SQL', 'V99__later.sql',"
                            + " 1, 'sluice', current_timestamp, 1, true");
        }
        assertThat(run("backend", "--demo", "aws", "--port", "0", "--data", folder.toString()))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("newer Sluice");
    }

    @Test
    void itSaysWhereItIsAndStopsWhenTold() throws Exception {
        BlockingQueue<String> printed = new LinkedBlockingQueue<>();
        PrintWriter told = new PrintWriter(out) {
            @Override
            public void println(String line) {
                printed.add(line);
            }
        };
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Integer> command =
                    thread.submit(() -> new Program(InputStream.nullInputStream(), told, new PrintWriter(err))
                            .run("backend", "--demo", "aws", "--port", "0", "--data", folder.toString()));
            String line = printed.take();
            thread.shutdownNow();
            assertThat(line)
                    .contains(
                            "https://127.0.0.1:", folder.resolve("demo-ca.pem").toString());
            assertThat(command.get()).isEqualTo(ExitCode.DONE);
        }
    }

    @ParameterizedTest
    @CsvSource({"2,PT2S", "2s,PT2S", "1m,PT1M", "12h,PT12H", "7d,PT168H", "PT2S,PT2S", "PT30M,PT30M"})
    void aTimeToLiveIsANumberWithAUnitOrOfSeconds(String text, java.time.Duration expected) {
        assertThat(new TimeToLive().convert(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"aws,AWS", "azure,AZURE", "gcp,GCP", "onprem,ON_PREMISES", "on-premises,ON_PREMISES", "Azure,AZURE"})
    void everyHostingHasItsName(String written, Hosting meant) {
        assertThat(new HostingName().convert(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://s3.amazonaws.com", "s3.amazonaws.com", "https://s3.amazonaws.com/x"})
    void regionsAreLookedUpOverTlsOrOnThisMachineAlone(String endpoint) {
        assertThat(run("backend", "--demo", "aws", "--data", folder.toString(), "--s3-endpoint", endpoint))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("--s3-endpoint: An endpoint of S3");
    }

    @Test
    void refusesAnAuthorityThatIsNoneAndKeepsNothingOfIt() throws IOException {
        Path data = folder.resolve("data");
        Path none = folder.resolve("none.pem");
        Path other = Files.writeString(folder.resolve("other.pem"), "no certificate");
        for (Path authority : List.of(none, other)) {
            assertThat(run("--data", data.toString(), "--backend", "https://127.0.0.1:1", "--ca", authority.toString()))
                    .isEqualTo(ExitCode.WRONG_USE);
        }
        assertThat(err.toString())
                .contains(
                        "--ca: there is no file " + none, "--ca: " + other + " holds no certificate that can be read");
        assertThat(data).doesNotExist();
    }

    @Test
    void theConsolesDemoHasABackendOfItsOwn() {
        assertThat(run("--demo", "azure", "--backend", "https://127.0.0.1:1", "--ca", "none.pem"))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("--demo has a backend of its own");
        assertThat(run("--demo", "moon")).isEqualTo(ExitCode.WRONG_USE);
    }
}
