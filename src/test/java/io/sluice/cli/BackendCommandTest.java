package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.demo.EmbeddedBackend;
import io.sluice.egress.Hosting;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "--token-ttl,12",
        "--token-ttl,0h",
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
    void aKeyStoreThatIsNoneIsRefusedWithItsName() throws Exception {
        Path file = Files.writeString(folder.resolve("no.p12"), "nothing");
        assertThat(run("backend", "--data", folder.resolve("d").toString(), "--demo", "aws", "--port", "0",
                        "--tls-keystore", file.toString()))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("no.p12", "PKCS#12").doesNotContain("\tat ");
    }

    @Test
    void aTakenPortAndAFolderInUseAreNamed() {
        try (EmbeddedBackend first =
                EmbeddedBackend.start(EmbeddedBackend.Settings.of(folder.resolve("first"), Hosting.AWS))) {
            String port = Integer.toString(first.uri().getPort());
            assertThat(run("backend", "--demo", "aws", "--port", port, "--data", folder.resolve("other").toString()))
                    .isEqualTo(ExitCode.REFUSED);
            assertThat(err.toString()).contains("port " + port + " is taken");
            assertThat(run("backend", "--demo", "aws", "--port", "0", "--data", folder.resolve("first").toString()))
                    .isEqualTo(ExitCode.REFUSED);
            assertThat(err.toString()).contains("in use by another process");
        }
    }
}
