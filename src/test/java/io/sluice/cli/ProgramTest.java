package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

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
