package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgramTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Program program =
            new Program(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err));

    @Test
    void helpGoesToTheOutputStreamAndNamesTheExitCodes() {
        assertThat(program.run("--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Usage: sluice", "Exit codes:", "wrong use");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theListOfCommandsSaysOfEachAWholeSentence() {
        assertThat(program.run("--help")).isEqualTo(ExitCode.DONE);
        String help = out.toString().replaceAll("\\s+", " ");
        assertThat(help).contains("whether by the endpoint alone, and whether it locks us or others out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "brief", "check", "bucket-policy", "audit", "backend", "tour"})
    void helpThatIsSetInLinesFitsTheTerminal(String command) {
        assertThat(program.run(command, "--help")).isEqualTo(ExitCode.DONE);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSizeGreaterThan(5);
        // A line that is too long goes on in the next, which then holds a word or two.
        for (int i = 1; i < lines.size() - 1; i++) {
            boolean torn = lines.get(i - 1).length() > 72
                    && !lines.get(i).isBlank()
                    && lines.get(i).strip().length() < 20
                    && lines.get(i + 1).strip().length() > 60
                    && !lines.get(i).strip().endsWith(".");
            assertThat(torn).as(lines.get(i)).isFalse();
        }
    }

    @Test
    void namesTheHostingsAsTheyAreWritten() {
        assertThat(program.run("--demo", "mars")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("“mars” is not one of aws, azure, gcp, onprem");
    }

    @Test
    void versionIsTheOneOfTheBuild() {
        assertThat(program.run("--version")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString().strip()).matches("sluice \\d+\\.\\d+\\.\\d+");
    }

    @Test
    void anUnknownOptionIsWrongUseAndIsNamed() {
        assertThat(program.run("--no-such-option")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("--no-such-option", "sluice --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anInputThatBreaksOffIsToldInALine() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        assertThat(new Program(closed, new PrintWriter(out), new PrintWriter(err)).run("lint"))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("sluice lint cannot read on or write: Stream closed.");
    }
}
