package io.sluice.cli;

import io.sluice.egress.Checked;
import java.io.BufferedWriter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice lint}: says of each proposed destination whether it is one, and if not, by which rule. */
@Command(
        name = "lint",
        description = "Checks proposed destinations, one a line, and prints one verdict a line.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nA line is one of:%n",
        footer = {
            "  HOST PORT      apart by spaces or tabs; # after a space begins a comment",
            "  HOST,PORT      CSV; the first line may be a header that names the columns",
            "                 address (or host), ports (or port) and kind",
            "  {\"address\":\"HOST\",\"ports\":\"PORT\",\"kind\":\"DIRECT\"}",
            "                 JSON; kind (DIRECT or AGENT_PROXY) may be absent",
            "HOST is a DNS name, an IPv4 address or an IPv4 block in CIDR notation; PORT is",
            "one port or, for addresses, a range such as 80-443. Input is UTF-8. Blank lines",
            "and lines that begin with # are skipped; line numbers count them."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every line is valid", "1:at least one is not", "2:wrong use, or the file cannot be opened"})
final class LintCommand implements Callable<Integer> {
    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object for each verdict.")
    private boolean json;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The file to read; - is the standard input (default).")
    private String file;

    LintCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Writer buffered = new BufferedWriter(out, 1 << 16);
        try (InputStream in = InputFile.open(spec, file, standardInput)) {
            boolean found = lint(new ProposedDestinations(whileRead(in, buffered, out)), buffered);
            buffered.flush();
            return found || out.checkError() ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    /** Whether at least one is not valid. */
    private boolean lint(ProposedDestinations proposals, Writer out) throws IOException {
        Verdicts verdicts = json ? new JsonVerdicts(out) : new TextVerdicts(out);
        boolean found = false;
        for (var next = proposals.next(); next.isPresent(); next = proposals.next()) {
            verdicts.print(next.get());
            found |= next.get().destination() instanceof Checked.Invalid<?>;
        }
        return found;
    }

    /**
     * The input, which hands out what is written so far before it waits for more, so that a pipe sees each verdict in
     * time, and which ends when nobody reads the output any longer.
     */
    private static InputStream whileRead(InputStream in, Writer buffered, PrintWriter out) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                buffered.flush();
                return out.checkError() ? -1 : super.read(bytes, offset, length);
            }
        };
    }
}
